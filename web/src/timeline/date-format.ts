import { language } from '../words/words.js';

/** Writes days in the language of the interface, English ones as the service does: the day before the month. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = language.value === 'en' ? 'en-GB' : language.value;
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
}
