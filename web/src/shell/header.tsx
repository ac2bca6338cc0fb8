import { go } from '../view/navigation.js';
import { EMPTY, LANGUAGES } from '../view/view.js';
import { language, words } from '../words/words.js';
import { About } from './about.js';
import { CopyLink } from './copy-link.js';
import type { IconName } from './icon.js';
import { IconButton } from './icon-button.js';
import { Lazy } from './lazy.js';
import { TAKE_AWAY } from './places.js';
import { SearchBox } from './search-box.js';
import { THEMES, type Theme, theme } from './theme.js';
import { ViewLink } from './view-link.js';

/** Each language by its own name, in every interface. */
const OWN_NAMES = { en: 'English', de: 'Deutsch', ar: 'العربية', zh: '中文' } as const;
const THEME_ICONS: Readonly<Record<Theme, IconName>> = { system: 'screen', light: 'sun', dark: 'moon' };

/** What stands above every place. */
export function Header() {
  return (
    <header class="header">
      <ViewLink class="brand" to={({ language }) => ({ ...EMPTY, language })}>
        Parley
      </ViewLink>
      <div class="header-search">
        <SearchBox />
      </div>
      <div class="header-end">
        <CopyLink />
        {TAKE_AWAY && <Lazy load={TAKE_AWAY} />}
        <LanguageChoice />
        <ThemeChoice />
        <About />
      </div>
    </header>
  );
}

function LanguageChoice() {
  return (
    <select
      class="field language"
      aria-label={words.value.shell.language}
      value={language.value}
      onChange={({ currentTarget }) => go({ language: LANGUAGES.find((one) => one === currentTarget.value) })}
    >
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={one}>
          {OWN_NAMES[one]}
        </option>
      ))}
    </select>
  );
}

function ThemeChoice() {
  const { themes } = words.value.shell;
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton
      icon={THEME_ICONS[theme.value]}
      label={themes[theme.value]}
      onClick={() => {
        theme.value = next;
      }}
    />
  );
}
