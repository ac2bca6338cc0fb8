import { type AboutWords, about } from './en/about.js';
import { type ChainWords, chains } from './en/chains.js';
import { type FilterWords, filters } from './en/filters.js';
import { type KeyWords, keys } from './en/keys.js';
import { type MenuWords, menu } from './en/node-menu.js';
import { type ChoiceWords, choices } from './en/takeaway-choices.js';

/** What opens over or beside a place when it is called for; fetched with the first of them. */
export interface DialogCatalogue {
  about: AboutWords;
  chains: ChainWords;
  choices: ChoiceWords;
  filters: FilterWords;
  keys: KeyWords;
  menu: MenuWords;
}

export const catalogue: DialogCatalogue = {
  about,
  chains,
  choices,
  filters,
  keys,
  menu,
};
