import type { ComponentType } from 'preact';
import { speakInDialogs, speakOfPlaces } from '../words/words.js';

/** Fetches a part of the page when it is first needed; `P` is what that part is given. */
export type Loader<P = object> = () => Promise<{ default: ComponentType<P> }>;

const saying =
  (speak: () => Promise<void>) =>
  <P>(load: Loader<P>): Loader<P> =>
  async () =>
    (await Promise.all([load(), speak()]))[0];

/** A place other than the canvas, with the words for it. */
export const asPlace = saying(speakOfPlaces);

/** What opens over or beside a place, with the words for it. */
export const asDialog = saying(speakInDialogs);
