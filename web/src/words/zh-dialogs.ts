import type { DialogCatalogue } from './en-dialogs.js';
import { about } from './zh/about.js';
import { chains } from './zh/chains.js';
import { filters } from './zh/filters.js';
import { keys } from './zh/keys.js';
import { menu } from './zh/node-menu.js';
import { choices } from './zh/takeaway-choices.js';

export const catalogue: DialogCatalogue = {
  about,
  chains,
  choices,
  filters,
  keys,
  menu,
};
