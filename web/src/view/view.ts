/** The ways to look at what is shown. */
export const PLACES = ['graph', 'map', 'timeline', 'table', 'document', 'meetings'] as const;
export type Place = (typeof PLACES)[number];

/** The languages of the interface. */
export const LANGUAGES = ['en', 'de', 'ar', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Neighbours of an entity that were asked for. */
export interface Expansion {
  id: string;
  /** Only over facts of this predicate, such as `PARTICIPATED_IN`; absent: any that are not hidden. */
  predicate?: string;
  /** How many facts at most. */
  first: number;
}

/** Chains of facts between two entities. */
export interface Chain {
  from: string;
  to: string;
  /** How many chains at most. */
  first: number;
}

/** An entity that the reader put in its place, in the units of the canvas. */
export interface Pin {
  id: string;
  x: number;
  y: number;
}

/** What the place "map" shows instead of the scene: all partnerships, countries by their number, or two cities. */
export const MAP_LAYERS = ['partnerships', 'countries', 'comparison'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** The part of the world that the map shows: what is in its middle, in degrees, and how much larger than the whole. */
export interface MapFrame {
  longitude: number;
  latitude: number;
  zoom: number;
}

/** What of the scene is shown. */
export interface Filters {
  hiddenKinds: readonly string[];
  hiddenPredicates: readonly string[];
  /** EDTF; absent: any time. */
  during?: string;
  /** Whether only what certainly falls into `during` counts. */
  certainly: boolean;
  /** 0 to 1. */
  minConfidence: number;
  /** Whether facts count that a reader infers. */
  implicit: boolean;
  /** Documents, of which one at least must support a fact; empty: any. */
  documents: readonly string[];
}

/** How the places "meetings" and "table" list what they list. */
export interface Lists {
  /** Those who were met: the latest first; absent: the surest first. */
  metBy?: 'date';
  /** Only these kinds of those who were met; empty: any. */
  metKinds: readonly string[];
  /** Only encounters on these bases; empty: all but those of a series. */
  metBases: readonly string[];
  /** How many pages of them; absent: one. */
  metPages?: number;
  /** The two whose meetings are told below the matrix. */
  pair?: readonly [string, string];
  /** What the table lists; absent: entities. */
  sheet?: 'facts';
  /** The column that the table is sorted by; with "-" before it, the other way round. */
  sort?: string;
  /** Words that the rows of the table have. */
  find?: string;
  /** Columns of the table that are not shown. */
  hiddenColumns: readonly string[];
}

/**
 * All that decides what is on the screen. It is written into the address (`address.ts`), so that an address is an
 * exact view, and "back" is "undo".
 */
export interface View {
  place: Place;
  /** Of the interface and of names; absent: as the browser says. */
  language?: Language;
  /** Entities that were put on the screen by name. */
  focus: readonly string[];
  expansions: readonly Expansion[];
  chain?: Chain;
  /** Entities that were taken off the screen. */
  hidden: readonly string[];
  pins: readonly Pin[];
  filters: Filters;
  /** The entity or fact ("dataset:id") that the panel tells of. */
  selected?: string;
  /** The source that the place "document" shows. */
  document?: string;
  /** What the place "map" shows; absent: the scene. */
  layer?: MapLayer;
  /** Absent: the whole world. */
  frame?: MapFrame;
  /** The cities that the place "map" compares. */
  compare: readonly string[];
  /** The entities that the place "meetings" tells of: one as a person's page, several as a matrix. */
  meetings: readonly string[];
  /** Day, month or year (EDTF) since when a shared meeting makes a partnership "active". */
  since?: string;
  lists: Lists;
}

/** What a reader who knows nothing yet need not see: figures and sentences, which are attached to nearly everything. */
const AT_FIRST_HIDDEN = ['MEASURE', 'STATEMENT'];

/** The view of an address that says nothing. It names all there is to a view, so that going to it leaves nothing. */
export const EMPTY: { [Part in keyof Required<View>]: View[Part] } = {
  place: 'graph',
  language: undefined,
  focus: [],
  expansions: [],
  chain: undefined,
  hidden: [],
  pins: [],
  filters: {
    hiddenKinds: AT_FIRST_HIDDEN,
    hiddenPredicates: [],
    certainly: false,
    minConfidence: 0,
    implicit: true,
    documents: [],
  },
  selected: undefined,
  document: undefined,
  layer: undefined,
  frame: undefined,
  compare: [],
  meetings: [],
  since: undefined,
  lists: { metKinds: [], metBases: [], hiddenColumns: [] },
};
