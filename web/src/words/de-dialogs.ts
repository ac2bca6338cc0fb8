import { about } from './de/about.js';
import { chains } from './de/chains.js';
import { filters } from './de/filters.js';
import { keys } from './de/keys.js';
import { menu } from './de/node-menu.js';
import { choices } from './de/takeaway-choices.js';
import type { DialogCatalogue } from './en-dialogs.js';

export const catalogue: DialogCatalogue = {
  about,
  chains,
  choices,
  filters,
  keys,
  menu,
};
