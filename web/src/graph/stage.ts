import { type Bow, bowBetween } from './bow.js';
import type { Drawn } from './drawn.js';
import { freeLabels, type Label } from './label-choice.js';
import { LABEL_GAP, LINE_HEIGHT, labelHeight, type Mark } from './marks.js';
import type { Point } from './point.js';
import { textWidth } from './text-width.js';

export const FACT_LABEL_SIZE = 10.5;
/** Room for the head of an arrow. */
const HEAD = 4;
/** Below this scale words of facts are only shown around what is pointed at. */
const WORDS_FROM = 0.55;

/**
 * Puts what Preact has drawn into its place, by attributes that Preact leaves alone: nothing is drawn again while nodes
 * move.
 */
export class Stage {
  readonly #svg: SVGSVGElement;
  #nodes = new Map<string, SVGGElement>();
  #facts = new Map<string, SVGGElement>();
  #words = new Map<string, SVGTextElement>();
  #drawn: Drawn | undefined;
  #places = new Map<string, Point>();
  #bows = new Map<string, Bow>();
  #near: ReadonlySet<string> | undefined;
  #frame = 0;
  #scale = 1;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
  }

  get places(): ReadonlyMap<string, Point> {
    return this.#places;
  }

  /** Takes up what was drawn. Nodes go to their places in `time` ms; new ones from beside one that they are joined to. */
  show(drawn: Drawn, time: number): void {
    cancelAnimationFrame(this.#frame);
    this.#nodes = this.#collect('node');
    this.#facts = this.#collect('fact');
    this.#words = this.#collect('words');
    const from = this.#starts(drawn);
    this.#drawn = drawn;
    const still = [...drawn.places].every(([id, { x, y }]) => {
      const at = from.get(id);
      return at !== undefined && Math.hypot(at.x - x, at.y - y) < 0.5;
    });
    if (still || time === 0 || this.#places.size === 0) {
      this.#settle(new Map(drawn.places));
      return;
    }
    this.#places = from;
    this.#svg.classList.add('settling');
    const began = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, (now - began) / time);
      if (share === 1) {
        this.#settle(new Map(drawn.places));
        return;
      }
      const eased = 1 - (1 - share) ** 3;
      for (const [id, to] of drawn.places) {
        const at = from.get(id) ?? to;
        this.#places.set(id, { x: at.x + (to.x - at.x) * eased, y: at.y + (to.y - at.y) * eased });
      }
      this.#putAll();
      this.#frame = requestAnimationFrame(step);
    };
    this.#places = new Map(from);
    this.#putAll();
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Moves one node, with the facts at it. */
  move(id: string, to: Point): void {
    this.#places.set(id, to);
    this.#putNode(id);
    for (const fact of this.#drawn?.scene.facts ?? [])
      if (fact.subject === id || fact.object === id) this.#putFact(fact.id, fact.subject, fact.object);
  }

  /**
   * Dims all but these, a little where `soft`, and shows the words of the facts that are told; nothing is dimmed where
   * there are none.
   */
  light(near: ReadonlySet<string> | undefined, told: ReadonlySet<string> = new Set(), soft = false): void {
    this.#near = near;
    this.#svg.classList.toggle('lit', near !== undefined);
    this.#svg.classList.toggle('softly', soft);
    for (const elements of [this.#nodes, this.#facts, this.#words])
      for (const [id, element] of elements) element.toggleAttribute('data-near', near?.has(id) === true);
    for (const [id, element] of this.#words) element.toggleAttribute('data-told', told.has(id));
    this.#chooseNames();
  }

  /** Sets how large names are, so that they can be read at this scale, and chooses those that fit. */
  scaleTo(scale: number): void {
    this.#scale = scale;
    this.#chooseLabels();
  }

  #collect<E extends SVGElement>(kind: 'node' | 'fact' | 'words'): Map<string, E> {
    const found = this.#svg.querySelectorAll<E>(`[data-${kind}]`);
    return new Map([...found].map((element) => [element.dataset[kind] ?? '', element]));
  }

  #starts(drawn: Drawn): Map<string, Point> {
    const from = new Map<string, Point>();
    for (const id of drawn.places.keys()) {
      const at = this.#places.get(id);
      if (at) from.set(id, at);
    }
    for (const { subject, object } of drawn.scene.facts) {
      const [one, other] = [this.#places.get(subject), this.#places.get(object)];
      if (one && !from.has(object)) from.set(object, one);
      if (other && !from.has(subject)) from.set(subject, other);
    }
    for (const [id, place] of drawn.places) if (!from.has(id)) from.set(id, place);
    return from;
  }

  #settle(places: Map<string, Point>): void {
    this.#places = places;
    this.#putAll();
    this.#svg.classList.remove('settling');
    this.#chooseLabels();
  }

  #putAll(): void {
    for (const id of this.#nodes.keys()) this.#putNode(id);
    for (const { id, subject, object } of this.#drawn?.scene.facts ?? []) this.#putFact(id, subject, object);
  }

  #putNode(id: string): void {
    const place = this.#places.get(id);
    if (place) this.#nodes.get(id)?.setAttribute('transform', `translate(${place.x},${place.y})`);
  }

  #putFact(id: string, subject: string, object: string): void {
    const element = this.#facts.get(id);
    const [from, to] = [this.#end(subject), this.#end(object)];
    if (!element || !from || !to) return;
    const bow = bowBetween(from, to, this.#drawn?.lines.bow.get(id) ?? 0, HEAD);
    this.#bows.set(id, bow);
    const way = element.classList.contains('denied') ? bow.halves : bow.path;
    for (const path of element.children) path.setAttribute('d', way);
    this.#putWords(id, bow);
  }

  #putWords(id: string, { middle, angle }: Bow): void {
    this.#words
      .get(id)
      ?.setAttribute('transform', `translate(${middle.x},${middle.y})rotate(${angle})scale(${this.#size})`);
  }

  #end(id: string): (Point & { radius: number }) | undefined {
    const [place, mark] = [this.#places.get(id), this.#drawn?.marks.get(id)];
    return place && mark && { ...place, radius: mark.radius + 2 };
  }

  /** Names keep their size on the screen, within limits, whatever the scale of the canvas. */
  get #size(): number {
    return Math.min(2.6, Math.max(0.6, 1 / this.#scale));
  }

  #chooseLabels(): void {
    const drawn = this.#drawn;
    if (!drawn) return;
    const size = this.#size;
    const told = this.#chooseNames();
    const signs = [...drawn.marks].flatMap(([id, { radius }]): Label[] => {
      const middle = this.#places.get(id);
      return middle ? [{ id, middle, width: radius * 2, height: radius * 2, angle: 0, weight: 0 }] : [];
    });
    const shown =
      this.#scale < WORDS_FROM
        ? new Set<string>()
        : freeLabels(this.#wordLabels(drawn, size), [...signs, ...told]);
    for (const [id, element] of this.#nodes) {
      const mark = drawn.marks.get(id);
      const label = element.querySelector('.node-label');
      if (mark) label?.setAttribute('transform', `translate(0,${mark.radius + LABEL_GAP})scale(${size})`);
    }
    for (const [id, element] of this.#words) {
      element.toggleAttribute('data-crowded', !shown.has(id));
      const bow = this.#bows.get(id);
      if (bow) this.#putWords(id, bow);
    }
  }

  /**
   * Names may lie on lines, but never on each other, nor in the middle of another sign unless they are looked at or
   * were asked for.
   */
  #chooseNames(): Label[] {
    const first: Label[] = [];
    const others: Label[] = [];
    const signs: Label[] = [];
    for (const mark of this.#drawn?.marks.values() ?? []) {
      const middle = this.#places.get(mark.node.id);
      if (!middle) continue;
      const name = nameOf(mark, middle, this.#size);
      (mark.focal || this.#near?.has(mark.node.id) ? first : others).push(name);
      signs.push({ ...name, middle, width: mark.radius, height: mark.radius });
    }
    const chosen = freeLabels(first);
    const told = first.filter(({ id }) => chosen.has(id));
    const free = freeLabels(others, [...signs, ...told]);
    for (const [id, element] of this.#nodes)
      element.toggleAttribute('data-crowded', !chosen.has(id) && !free.has(id));
    return [...told, ...others.filter(({ id }) => free.has(id))];
  }

  #wordLabels(drawn: Drawn, size: number): Label[] {
    const measure = textWidth(FACT_LABEL_SIZE);
    return drawn.scene.facts.flatMap(({ id, confidence, implicit }) => {
      const bow = this.#bows.get(id);
      const width = measure(this.#words.get(id)?.textContent ?? '') * size;
      if (!bow || bow.length < width + 12) return [];
      const height = FACT_LABEL_SIZE * 1.3 * size;
      return [
        { id, middle: bow.middle, angle: bow.angle, width, height, weight: confidence - (implicit ? 1 : 0) },
      ];
    });
  }
}

function nameOf(mark: Mark, { x, y }: Point, size: number): Label {
  const height = labelHeight(mark) * size;
  return {
    id: mark.node.id,
    middle: { x, y: y + mark.radius + height / 2 },
    width: mark.width * size,
    height: Math.min(height, mark.lines.length * LINE_HEIGHT * size),
    angle: 0,
    weight: mark.radius,
  };
}
