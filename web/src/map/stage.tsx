import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { picture } from '../takeaway/picture.js';
import { adjust, go, view } from '../view/navigation.js';
import { direction, placeWords } from '../words/words.js';
import type { Drawing } from './drawing.js';
import { type Gestures, gesturesOn } from './gestures.js';
import type { LegendEntry } from './legend.js';
import { MANY } from './looks.js';
import { MapCanvas } from './map-canvas.js';
import { MapNames } from './map-names.js';
import { markedOf } from './marked.js';
import { measureIn, namesOn } from './names.js';
import { countryUnder, type LandPath, underPointer } from './paint.js';
import { type Fit, fitOf, frameAround, frameOf, type Point, wholeScale } from './projection.js';
import { svgOf } from './svg-picture.js';
import { useSize } from './use-size.js';
import type { Land } from './world.js';
import { ZoomButtons } from './zoom-buttons.js';

/** How far an arrow key moves the map, in pixels. */
const STEP = 60;

/** The map itself: painted, with names that can be chosen, moved by mouse, fingers, keys and buttons. */
export function Stage({
  drawing,
  lands,
  tell,
  legend,
  legendTitle,
  children,
}: {
  drawing: Drawing;
  lands: readonly Land[];
  /** What is said of a place or link that is pointed at. */
  tell: (found: Found) => string | undefined;
  legend: readonly LegendEntry[];
  legendTitle?: string;
  children?: ComponentChildren;
}) {
  const { frame } = placeWords.value.map;
  const stage = useRef<HTMLElement>(null);
  const gestures = useRef<Gestures | null>(null);
  const size = useSize(stage);
  const moving = useSignal<Fit | undefined>(undefined);
  const pointed = useSignal<Pointed | undefined>(undefined);
  const measure = useSignal<(text: string) => number>((text) => text.length * 8);
  const fit = useComputed(() => moving.value ?? fitOf(size.value, view.value.frame));
  const zoom = fit.value.scale / wholeScale(size.value);

  useLayoutEffect(() => {
    if (!stage.current) return;
    measure.value = measureIn(getComputedStyle(stage.current).fontFamily);
    const listening = gesturesOn(
      stage.current,
      (moved) => {
        moving.value = moved;
      },
      (rested) => {
        moving.value = undefined;
        adjust({ frame: frameOf(size.value, rested) });
      },
    );
    gestures.current = listening;
    return () => listening.end();
  }, []);
  useEffect(() => {
    if (moving.value === undefined) gestures.current?.hold(size.value, fit.value);
  }, [size.value, fit.value]);

  const { selected } = view.value;
  const hovered = pointed.value?.id;
  const marked = useMemo(() => markedOf(drawing, hovered ?? selected), [drawing, hovered, selected]);
  const wanted = new Set([selected, hovered].filter((id) => id !== undefined));
  const names = namesOn(drawing, lands, wanted, {
    fit: fit.value,
    zoom,
    size: size.value,
    measure: measure.value,
  });

  useEffect(() => {
    const { credits } = placeWords.value.map;
    const seen = { drawing, lands, names, size: size.value, fit: fit.value, zoom, legend, legendTitle };
    picture.value = () => svgOf({ ...seen, direction: direction.value, credits });
  });
  useEffect(
    () => () => {
      picture.value = undefined;
    },
    [],
  );

  const paths = useMemo<LandPath[]>(
    () => lands.map((land) => ({ ...land, shape: new Path2D(land.path) })),
    [lands],
  );
  const under = (event: PointerEvent | MouseEvent): Found | undefined => {
    const found = underPointer(drawing, fit.value, zoom, at(event));
    if (found) return 'place' in found ? { place: found.place.id } : { facts: found.link.facts };
    const country = drawing.fills.size > 0 ? countryUnder(paths, fit.value, at(event)) : undefined;
    const filled = country === undefined ? undefined : drawing.fills.get(country);
    return filled && { place: filled.id };
  };
  const at = (event: PointerEvent | MouseEvent): Point => {
    const box = stage.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const point = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const found = under(event);
    pointed.value = found && pointedOf(found, at(event), tell);
  };
  const choose = (event: MouseEvent) => {
    const button = (event.target as Element).closest('button');
    const found = button === null ? under(event) : undefined;
    if (found) go({ selected: idOf(found) });
  };
  const all = () => {
    const around = frameAround(
      size.value,
      drawing.places.map((place) => place.point),
    );
    adjust({ frame: around });
  };
  const press = (event: KeyboardEvent) => {
    const act = keyActs(gestures.current ?? undefined)[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <div class="map-frame">
      <section
        ref={stage}
        class={zoom > 1.01 ? 'map-stage near' : 'map-stage'}
        tabindex={0}
        aria-label={frame.label}
        aria-describedby="map-keys"
        onPointerMove={point}
        onPointerLeave={() => {
          pointed.value = undefined;
        }}
        onClick={choose}
        onKeyDown={press}
      >
        <MapCanvas
          drawing={drawing}
          lands={paths}
          marked={marked}
          fit={fit.value}
          zoom={zoom}
          size={size.value}
          moving={moving.value !== undefined}
        />
        <MapNames names={names} />
        {pointed.value && (
          <p
            class="map-tip"
            aria-hidden="true"
            style={{ transform: `translate(${pointed.value.x}px, ${pointed.value.y}px)` }}
          >
            <span dir="auto">{pointed.value.text}</span>
          </p>
        )}
      </section>
      <p id="map-keys" class="only-read">
        {frame.keys}
      </p>
      <ZoomButtons
        gestures={gestures}
        all={drawing.places.length > 1 && drawing.places.length <= MANY ? all : undefined}
      />
      {children}
    </div>
  );
}

/** A place or filled country, or a link with its facts. */
export type Found = { place: string } | { facts: readonly string[] };

const idOf = (found: Found) => ('place' in found ? found.place : found.facts[0]);

interface Pointed {
  id: string;
  text: string;
  x: number;
  y: number;
}

function pointedOf(
  found: Found,
  [x, y]: Point,
  tell: (found: Found) => string | undefined,
): Pointed | undefined {
  const id = idOf(found);
  const text = tell(found);
  return id === undefined || text === undefined ? undefined : { id, text, x, y };
}

function keyActs(gestures: Gestures | undefined): Record<string, (() => void) | undefined> {
  return {
    ArrowLeft: () => gestures?.move(STEP, 0),
    ArrowRight: () => gestures?.move(-STEP, 0),
    ArrowUp: () => gestures?.move(0, STEP),
    ArrowDown: () => gestures?.move(0, -STEP),
    '+': () => gestures?.scale(1.5),
    '=': () => gestures?.scale(1.5),
    '-': () => gestures?.scale(1 / 1.5),
    '0': () => adjust({ frame: undefined }),
  };
}
