import type { Plural } from '../words.js';

/** What the canvas says: its buttons, the menu of a node, chains, the legend, help for keys. */
export interface GraphWords {
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
  menu: {
    label: string;
    close: string;
    expand: string;
    limit: string;
    any: string;
    /** `{shown}` of `{total}`. */
    some: string;
    /** `{total}`, all of which are shown. */
    all: string;
    more: string;
    alone: string;
    collapse: string;
    pin: string;
    unpin: string;
    hide: string;
    open: string;
    chain: string;
    chainTo: string;
    choose: string;
    choosing: string;
    stopChoosing: string;
  };
  chains: {
    title: string;
    found: Plural;
    none: string;
    more: string;
    close: string;
    loading: string;
    /** Nobody says that the two were at one meeting. */
    neverMet: string;
    met: Plural;
    metUnsurely: Plural;
    chain: string;
    steps: Plural;
    caveats: string;
    noCaveats: string;
  };
  legend: { title: string; pinned: string; directed: string };
  list: { title: string; none: string };
  keys: {
    title: string;
    close: string;
    /** What each key does. */
    move: string;
    facts: string;
    open: string;
    expand: string;
    collapse: string;
    menu: string;
    pin: string;
    hide: string;
    fit: string;
    pan: string;
    zoom: string;
    help: string;
  };
}

export const graph: GraphWords = {
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
  menu: {
    label: 'What to do with {name}',
    close: 'Close the menu',
    expand: 'Show connections',
    limit: 'At most',
    any: 'All kinds of facts',
    some: '{shown} of {total}',
    all: 'all {total}',
    more: 'more …',
    alone: 'No facts that pass the filters.',
    collapse: 'Collapse what it brought',
    pin: 'Pin here',
    unpin: 'Unpin',
    hide: 'Hide',
    open: 'Open its page',
    chain: 'How is it connected with …',
    chainTo: '… {name}',
    choose: '… another that I choose',
    choosing: 'Choose the node to which the chain should lead.',
    stopChoosing: 'Do not choose',
  },
  chains: {
    title: '{from} and {to}',
    found: { one: '{n} chain of facts', other: '{n} chains of facts' },
    none: 'No chain of up to four facts joins the two under these filters.',
    more: 'More chains',
    close: 'Close the chains',
    loading: 'Looking for chains …',
    neverMet: 'They never met, as far as any source here says.',
    met: { one: 'They met at {n} event.', other: 'They met at {n} events.' },
    metUnsurely: {
      one: 'They may have met at {n} event, but not both are said to have been there themselves.',
      other: 'They may have met at {n} events, but not both are said to have been there themselves.',
    },
    chain: 'Chain {n}',
    steps: { one: '{n} step', other: '{n} steps' },
    caveats: 'What this chain does not say',
    noCaveats: 'Both were at the same meeting.',
  },
  legend: { title: 'Legend', pinned: 'pinned', directed: 'read along the arrow' },
  list: { title: 'All that is shown', none: 'No facts with others that are shown.' },
  keys: {
    title: 'Keys on the canvas',
    close: 'Close',
    move: 'to the next node that way',
    facts: 'through the facts of the node',
    open: 'open in the panel',
    expand: 'show 12 more facts',
    collapse: 'collapse',
    menu: 'menu of the node',
    pin: 'pin or unpin',
    hide: 'hide',
    fit: 'fit to the screen',
    pan: 'move the canvas',
    zoom: 'closer, further away',
    help: 'this list',
  },
};
