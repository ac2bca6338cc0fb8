import { effect } from '@preact/signals';
import { render } from 'preact';
import { Shell } from './shell/shell.js';
import { keepTitle } from './shell/title.js';
import { direction, language, speak, wantedLanguage } from './words/words.js';

await speak(wantedLanguage.value);
effect(() => void speak(wantedLanguage.value));
effect(() => {
  document.documentElement.lang = language.value;
  document.documentElement.dir = direction.value;
});
keepTitle();
const place = document.getElementById('app');
if (place) render(<Shell />, place);
