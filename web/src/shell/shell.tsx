import { words } from '../words/words.js';

/** The frame around the places: search above, the place that the view names, the panel beside it. */
export function Shell() {
  return <h1>{words.value.shell.search.label}</h1>;
}
