import { effect, signal } from '@preact/signals';

/** `system` follows the reader's system. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'parley-theme';

/** Light or dark, as the reader chose; kept in this browser, for it is no part of a view. */
export const theme = signal<Theme>(held());

effect(() => {
  const { dataset } = document.documentElement;
  if (theme.value === 'system') delete dataset['theme'];
  else dataset['theme'] = theme.value;
  try {
    localStorage.setItem(KEY, theme.value);
  } catch {
    // A browser that keeps nothing shows the theme until the page is closed.
  }
});

function held(): Theme {
  try {
    return THEMES.find((one) => one === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}
