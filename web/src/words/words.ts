import { computed, signal } from '@preact/signals';
import { view } from '../view/navigation.js';
import { LANGUAGES, type Language } from '../view/view.js';
import type { Catalogue } from './en.js';
import type { PlaceCatalogue } from './en-places.js';

/** A language is fetched when it is first wanted. */
const CATALOGUES: Readonly<Record<Language, () => Promise<{ catalogue: Catalogue }>>> = {
  en: () => import('./en.js'),
  de: () => import('./de.js'),
  ar: () => import('./ar.js'),
  zh: () => import('./zh.js'),
};

/** What the places other than the canvas say. */
const PLACES: Readonly<Record<Language, () => Promise<{ catalogue: PlaceCatalogue }>>> = {
  en: () => import('./en-places.js'),
  de: () => import('./de-places.js'),
  ar: () => import('./ar-places.js'),
  zh: () => import('./zh-places.js'),
};

const spoken = signal<{ language: Language; catalogue: Catalogue; places?: PlaceCatalogue } | undefined>(
  undefined,
);
let placesWanted = false;

/** The language wanted: that of the address, else the first of the browser's that there is, else English. */
export const wantedLanguage = computed<Language>(() => view.value.language ?? ofBrowser());

/** Changes the language of the interface as soon as its words are there; await it once before anything is drawn. */
export async function speak(language: Language): Promise<void> {
  const { catalogue } = await CATALOGUES[language]();
  const places = placesWanted ? (await PLACES[language]()).catalogue : undefined;
  if (spoken.peek() === undefined || language === wantedLanguage.peek())
    spoken.value = { language, catalogue, ...(places && { places }) };
}

/** Fetches what places other than the canvas say, in this language and every later one; await it before one is drawn. */
export async function speakOfPlaces(): Promise<void> {
  placesWanted = true;
  let now = spoken.peek();
  while (now && !now.places) {
    const { catalogue } = await PLACES[now.language]();
    // The language may have changed in the meantime.
    if (now === spoken.peek()) spoken.value = { ...now, places: catalogue };
    now = spoken.peek();
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
export const placeWords = computed<PlaceCatalogue>(() => {
  if (spoken.value?.places === undefined)
    throw new Error('no place is drawn before speakOfPlaces() has been awaited');
  return spoken.value.places;
});

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
