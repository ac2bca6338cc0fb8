import './canvas.css';
import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { picture } from '../takeaway/picture.js';
import { go, view } from '../view/navigation.js';
import { counted, words } from '../words/words.js';
import { Camera, factAt, nodeAt } from './camera.js';
import { drawn } from './drawn.js';
import { FactLine, FactWords, Heads } from './fact-line.js';
import { focusOn, onKey } from './keys.js';
import { connected, expandBy, pinned } from './moves.js';
import { NodeSign } from './node-sign.js';
import { Stage } from './stage.js';
import { pictureOf } from './still-picture.js';
import { Surroundings } from './surroundings.js';
import { choosingFrom, leaving, menuOf, pointedAt, stop } from './ui.js';
import { camera, fitAll, motion } from './viewing.js';

/** How long a click waits for a second one before it opens a panel, which takes room from the canvas, in ms. */
const DOUBLE_CLICK = 250;

/** The network as a picture that can be walked through. */
export function Canvas() {
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const stage = useRef<Stage | undefined>(undefined);
  const now = drawn.value;
  const near = useMemo(() => new Surroundings(now.scene.facts), [now]);
  const nearRef = useRef(near);
  nearRef.current = near;
  const hovered = useRef<string | undefined>(undefined);

  const pointer = useRef('');
  const opening = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const light = () => {
    const aimed = pointedAt.peek();
    const at = hovered.current ?? menuOf.peek() ?? (aimed ? undefined : view.peek().selected);
    const known = at !== undefined && drawn.peek().marks.has(at);
    if (at !== undefined && (known || nearRef.current.fact(at))) {
      const lit = nearRef.current.near(at);
      const told = known ? nearRef.current.factsOf(at).map(({ id }) => id) : [at];
      stage.current?.light(lit, new Set(told), hovered.current === undefined && menuOf.peek() === undefined);
    } else stage.current?.light(aimed, aimed);
  };

  useLayoutEffect(() => {
    if (!svg.current || !world.current) return;
    const seen = svg.current;
    const put = new Stage(seen);
    stage.current = put;
    const moved = new Camera(seen, world.current, {
      placeOf: (id) => put.places.get(id),
      dragged: (id, to) => put.move(id, to),
      dropped: (id, to) => go(pinned(view.peek(), id, to)),
      moves: (byHand) => {
        seen.classList.add('moving');
        if (byHand) menuOf.value = undefined;
      },
      rests: (scale) => {
        seen.classList.remove('moving');
        put.scaleTo(scale);
      },
    });
    camera.value = moved;
    const observer = new ResizeObserver(() => {
      // On the screen one to one; on paper, which has another size, it is scaled as a whole.
      seen.setAttribute('viewBox', `0 0 ${seen.clientWidth} ${seen.clientHeight}`);
      if (camera.peek()?.following) fitAll(stage.current?.places.size ? motion() : 0);
    });
    observer.observe(seen);
    picture.value = () => pictureOf(seen);
    return () => {
      put.stop();
      clearTimeout(opening.current);
      observer.disconnect();
      moved.end();
      camera.value = undefined;
      picture.value = undefined;
    };
  }, []);

  useLayoutEffect(() => {
    stage.current?.show(now, motion());
    if (!now.marks.has(stop.peek() ?? '')) stop.value = now.scene.nodes[0]?.id;
    const left = leaving.peek();
    if (left !== undefined && !now.marks.has(left)) {
      leaving.value = undefined;
      if (!svg.current?.contains(document.activeElement)) focusOn(stop.peek());
    }
    if (camera.peek()?.following) fitAll(motion());
    light();
  }, [now]);
  useEffect(() => {
    light();
    const shown = camera.peek();
    if (shown?.following && shown.isSmall) fitAll(motion());
  }, [view.value.selected]);
  useSignalEffect(() => {
    pointedAt.value;
    menuOf.value;
    light();
  });

  const { canvas, comma } = words.value.graph;
  const { nodes, facts, opened } = now.scene;
  const ends = new Map(nodes.map((node) => [node.id, node]));
  const more = new Map(
    opened.filter((one) => !one.predicate).map(({ id, shown, total }) => [id, total - shown]),
  );
  const hover = (id: string | undefined) => {
    if (hovered.current === id) return;
    hovered.current = id;
    light();
  };
  return (
    <svg
      ref={svg}
      class={choosingFrom.value ? 'canvas choosing' : 'canvas'}
      role="application"
      tabindex={-1}
      aria-label={`${canvas.label}: ${counted(canvas.shown, nodes.length)}${comma}${counted(canvas.facts, facts.length)}`}
      aria-describedby="graph-hint"
      onClick={(event) => {
        clearTimeout(opening.current);
        const open = () => clicked(event, near);
        if (view.peek().selected !== undefined || nodeAt(event) === undefined) open();
        else if (event.detail === 1) opening.current = setTimeout(open, DOUBLE_CLICK);
      }}
      onDblClick={(event) => {
        const id = nodeAt(event);
        if (id) go(expandBy(view.value, id));
      }}
      onContextMenu={(event) => {
        const id = nodeAt(event);
        if (!id) return;
        event.preventDefault();
        menuOf.value = id;
      }}
      onPointerMove={({ clientX, clientY }) => {
        pointer.current = `${clientX} ${clientY}`;
      }}
      onPointerOver={(event) => {
        // What slides under a pointer that rests is not pointed at.
        if (pointer.current === `${event.clientX} ${event.clientY}`) return;
        hover(nodeAt(event) ?? factAt(event));
      }}
      onPointerLeave={() => hover(undefined)}
      onFocusIn={(event) => hover(nodeAt(event) ?? factAt(event))}
      onFocusOut={() => hover(undefined)}
      onKeyDown={(event) => onKey(event, near, stage.current?.places ?? new Map())}
    >
      <Heads />
      <g ref={world} class="world">
        <g class="facts">
          {facts.map((fact) => (
            <FactLine key={fact.id} fact={fact} ends={ends} />
          ))}
        </g>
        <g class="words">
          {facts.map((fact) => (
            <FactWords key={fact.id} fact={fact} />
          ))}
        </g>
        <g class="nodes">
          {[...now.marks.values()].map((mark) => (
            <NodeSign key={mark.node.id} mark={mark} more={more.get(mark.node.id) ?? 0} />
          ))}
        </g>
      </g>
    </svg>
  );
}

function clicked(event: MouseEvent, near: Surroundings): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const menu = target?.closest<SVGElement>('[data-menu]')?.dataset['menu'];
  const node = nodeAt(event);
  const from = choosingFrom.peek();
  if (menu !== undefined) {
    menuOf.value = menuOf.peek() === menu ? undefined : menu;
    return;
  }
  menuOf.value = undefined;
  if (from !== undefined && node !== undefined && node !== from) {
    choosingFrom.value = undefined;
    go(connected(from, node));
    return;
  }
  if (node !== undefined) stop.value = node;
  const selected = node ?? factAt(event);
  if (selected !== undefined || near.fact(view.peek().selected ?? '') || view.peek().selected)
    go({ selected });
}
