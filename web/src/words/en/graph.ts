import type { Plural } from '../words.js';

/** What the canvas says: its buttons, the menu of a node, chains, the legend, help for keys. */
export interface GraphWords {
  choosing: {
    hint: string;
    stop: string;
  };
  /** Between things that are told one after the other. */
  comma: string;
  canvas: {
    label: string;
    /** Says how to get about with keys; read out once. */
    hint: string;
    shown: Plural;
    facts: Plural;
    arranging: string;
  };
  empty: { nothing: string; nothingHint: string };
  node: { kind: string; pinned: string; more: Plural; menu: string };
  fact: { implicit: string; denied: string; label: string };
  controls: {
    label: string;
    closer: string;
    further: string;
    fit: string;
    rearrange: string;
    list: string;
    picture: string;
    help: string;
  };
  legend: { title: string; pinned: string; directed: string };
  list: { title: string; none: string };
}

export const graph: GraphWords = {
  choosing: {
    hint: 'Choose the node to which the chain should lead.',
    stop: 'Do not choose',
  },
  comma: ', ',
  canvas: {
    label: 'Network',
    hint: 'Arrow keys go from node to node, Enter opens, plus expands, question mark lists all keys. The same is there as a list.',
    shown: { one: '{n} node', other: '{n} nodes' },
    facts: { one: '{n} fact', other: '{n} facts' },
    arranging: 'Finding places …',
  },
  empty: {
    nothing: 'Nothing is left to draw.',
    nothingHint: 'All that was asked for is hidden or filtered out. Loosen the filters or take a step back.',
  },
  node: {
    kind: '{name}, {kind}',
    pinned: 'pinned',
    more: { one: '{n} fact in all', other: '{n} facts in all' },
    menu: 'Menu of {name}',
  },
  fact: { implicit: 'inferred', denied: 'denied', label: 'not: {label}' },
  controls: {
    label: 'Canvas',
    closer: 'Closer',
    further: 'Further away',
    fit: 'Fit to the screen',
    rearrange: 'Arrange anew',
    list: 'Show as a list',
    picture: 'Show as a picture',
    help: 'Keys',
  },
  legend: { title: 'Legend', pinned: 'pinned', directed: 'read along the arrow' },
  list: { title: 'All that is shown', none: 'No facts with others that are shown.' },
};
