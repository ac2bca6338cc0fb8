/** The menu of a node. */
export interface MenuWords {
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
}

export const menu: MenuWords = {
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
};
