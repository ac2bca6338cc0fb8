import { effect } from '@preact/signals';
import { render } from 'preact';
import { Shell } from './shell/shell.js';
import { keepTitle } from './shell/title.js';
import { direction, language, speak, wantedLanguage } from './words/words.js';

// Words that cannot be fetched leave the page in the language that it has.
await speak(wantedLanguage.value).catch(() => speak('en'));
effect(() => void speak(wantedLanguage.value).catch(() => undefined));
effect(() => {
  document.documentElement.lang = language.value;
  document.documentElement.dir = direction.value;
});
keepTitle();
const place = document.getElementById('app');
if (place) render(<Shell />, place);
