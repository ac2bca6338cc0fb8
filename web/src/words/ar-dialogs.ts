import { about } from './ar/about.js';
import { chains } from './ar/chains.js';
import { filters } from './ar/filters.js';
import { keys } from './ar/keys.js';
import { menu } from './ar/node-menu.js';
import { choices } from './ar/takeaway-choices.js';
import type { DialogCatalogue } from './en-dialogs.js';

export const catalogue: DialogCatalogue = {
  about,
  chains,
  choices,
  filters,
  keys,
  menu,
};
