import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { view } from '../view/navigation.js';
import { LANGUAGES, type Language } from '../view/view.js';
import type { Catalogue } from './en.js';
import type { DialogCatalogue } from './en-dialogs.js';
import type { PlaceCatalogue } from './en-places.js';

type Catalogues<T> = Readonly<Record<Language, () => Promise<{ catalogue: T }>>>;

/** A language is fetched when it is first wanted. */
const CATALOGUES: Catalogues<Catalogue> = {
  en: () => import('./en.js'),
  de: () => import('./de.js'),
  ar: () => import('./ar.js'),
  zh: () => import('./zh.js'),
};

/** What the places other than the canvas say. */
const PLACES: Catalogues<PlaceCatalogue> = {
  en: () => import('./en-places.js'),
  de: () => import('./de-places.js'),
  ar: () => import('./ar-places.js'),
  zh: () => import('./zh-places.js'),
};

/** What menus, dialogs and the filters say. */
const DIALOGS: Catalogues<DialogCatalogue> = {
  en: () => import('./en-dialogs.js'),
  de: () => import('./de-dialogs.js'),
  ar: () => import('./ar-dialogs.js'),
  zh: () => import('./zh-dialogs.js'),
};

interface Spoken {
  language: Language;
  catalogue: Catalogue;
  /** What was fetched later, by where it is fetched from. */
  later: ReadonlyMap<Catalogues<unknown>, unknown>;
}

const spoken = signal<Spoken | undefined>(undefined);
const wantedLater = new Set<Catalogues<unknown>>();

/** The language wanted: that of the address, else the first of the browser's that there is, else English. */
export const wantedLanguage = computed<Language>(() => view.value.language ?? ofBrowser());

/** Changes the language of the interface as soon as its words are there; await it once before anything is drawn. */
export async function speak(language: Language): Promise<void> {
  const { catalogue } = await CATALOGUES[language]();
  const later = new Map<Catalogues<unknown>, unknown>();
  // Also those that come to be wanted while others are fetched.
  for (const part of wantedLater) later.set(part, (await part[language]()).catalogue);
  if (spoken.peek() === undefined || language === wantedLanguage.peek())
    spoken.value = { language, catalogue, later };
}

/** Fetches what places other than the canvas say, in this language and every later one; await it before one is drawn. */
export const speakOfPlaces = (): Promise<void> => speakAlso(PLACES);

/** Fetches what menus, dialogs and the filters say, likewise. */
export const speakInDialogs = (): Promise<void> => speakAlso(DIALOGS);

async function speakAlso(part: Catalogues<unknown>): Promise<void> {
  wantedLater.add(part);
  let now = spoken.peek();
  while (now && !now.later.has(part)) {
    const { catalogue } = await part[now.language]();
    const { language } = now;
    now = spoken.peek();
    // The language may have changed in the meantime.
    if (now?.language === language)
      spoken.value = now = { ...now, later: new Map(now.later).set(part, catalogue) };
  }
}

/** The language that the interface is in. */
export const language = computed<Language>(() => spoken.value?.language ?? 'en');

/** What the interface says, in its language. */
export const words = computed<Catalogue>(() => {
  if (spoken.value === undefined) throw new Error('nothing is drawn before speak() has been awaited');
  return spoken.value.catalogue;
});

/** What places other than the canvas say, in the language of the interface. */
export const placeWords = wordsOf(PLACES);

/** What menus, dialogs and the filters say, in the language of the interface. */
export const dialogWords = wordsOf(DIALOGS);

function wordsOf<T>(part: Catalogues<T>): ReadonlySignal<T> {
  return computed(() => {
    const found = spoken.value?.later.get(part);
    if (found === undefined) throw new Error('these words are fetched before what says them is drawn');
    return found as T;
  });
}

/** The direction that the interface is read in. */
export const direction = computed<'ltr' | 'rtl'>(() => (language.value === 'ar' ? 'rtl' : 'ltr'));

function ofBrowser(): Language {
  const wanted = navigator.languages.map((tag) => new Intl.Locale(tag).language);
  return wanted.map((tag) => LANGUAGES.find((one) => one === tag)).find((one) => one !== undefined) ?? 'en';
}

/** A text for each plural category of a language; `other` stands in for those that it does not have. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Fills `{name}` in a text of the catalogue; numbers are written as the language of the interface does. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : value;
  });
}

/** A text that keeps its own direction within another; for names that are filled into a sentence. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The form of a text that a count calls for, with the count as `{n}` in it. */
export function counted(
  forms: Plural,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const rule = new Intl.PluralRules(language.value).select(n);
  return fill(forms[rule] ?? forms.other, { n, ...values });
}

/** A number as the language of the interface writes it. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language.value, options).format(value);
}
