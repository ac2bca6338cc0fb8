/** Help for the keys of the canvas. */
export interface KeyWords {
  title: string;
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
}

export const keys: KeyWords = {
  title: 'Keys on the canvas',
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
};
