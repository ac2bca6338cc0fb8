/** A name or text with the language it is in and the direction it is read in. */
export interface Words {
  text: string;
  /** BCP 47; null where that is not stated. */
  language: string | null;
  direction: 'LTR' | 'RTL';
}

/** A date as far as it is known; days are YYYY-MM-DD. */
export interface SceneDate {
  edtf: string;
  /** In words of the reader's language: "8 October 2020 (year inferred)". */
  display: string;
  earliestStart: string | null;
  latestEnd: string | null;
  uncertain: boolean;
}

export interface SceneNode {
  id: string;
  /** As in the API: `PERSON`, `CITY` … */
  kind: string;
  /** What sort of its kind; null where that is not stated. */
  type: string | null;
  name: Words;
  location: { latitude: number; longitude: number } | null;
  /** Of an event. */
  date: SceneDate | null;
  /** How many asserted facts join it to others, in the whole graph. */
  degree: number;
}

export interface SceneFact {
  /** "dataset:id". */
  id: string;
  predicate: string;
  subject: string;
  object: string;
  /** 0 to 1. */
  confidence: number;
  implicit: boolean;
  denied: boolean;
  valid: SceneDate | null;
  /** The documents of its evidence. */
  documents: readonly string[];
}

/** How much of what was asked for around an entity is on the screen: "12 of 51". */
export interface Opened {
  id: string;
  predicate?: string;
  shown: number;
  total: number;
}

/** A step of a chain: from one entity to the next, by one fact or several. */
export interface ChainStep {
  from: string;
  to: string;
  inverse: boolean;
  facts: readonly string[];
}

export interface SceneChain {
  steps: readonly ChainStep[];
  confidence: number;
  caveats: readonly { code: string; text: string }[];
}

/** What a view puts on the screen: every place shows the same scene, each in its own way. */
export interface Scene {
  nodes: readonly SceneNode[];
  /** All facts between these nodes that pass the filters; both ends are nodes of the scene. */
  facts: readonly SceneFact[];
  opened: readonly Opened[];
  chains: readonly SceneChain[];
  /**
   * How many nodes and facts there are of each kind and predicate, those of hidden kinds and predicates too. Of a
   * hidden kind only neighbours count that were asked for, and facts only where both their ends are shown.
   */
  kinds: Readonly<Record<string, number>>;
  predicates: Readonly<Record<string, number>>;
  /** Ids of the view that nothing stands for. */
  missing: readonly string[];
  /** How many nodes there would be beyond the most that are shown. */
  leftOut: number;
}

/** Nothing on the screen. */
export const NO_SCENE: Scene = {
  nodes: [],
  facts: [],
  opened: [],
  chains: [],
  kinds: {},
  predicates: {},
  missing: [],
  leftOut: 0,
};
