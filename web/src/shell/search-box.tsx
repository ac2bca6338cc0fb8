import './search.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { go, view } from '../view/navigation.js';
import { counted, language, words } from '../words/words.js';
import { Icon } from './icon.js';
import { pageOf, picked } from './pick.js';
import { LOADERS } from './places.js';
import { type Suggestion, SuggestionRow } from './suggestion-row.js';
import { useHits } from './use-hits.js';

/** Finds by any name in any script; what is picked is put on the screen. */
export function SearchBox() {
  const text = useSignal('');
  const open = useSignal(false);
  const atHand = useSignal(-1);
  const input = useRef<HTMLInputElement>(null);
  const { search } = words.value.shell;
  const wanted = text.value.trim();
  const spoken = language.value;

  const found = useHits(wanted, spoken);
  /** Picks the first suggestion as soon as it is there, for who is faster than the service. */
  const hurried = useSignal(false);
  useEffect(() => {
    atHand.value = -1;
    hurried.value = false;
  }, [wanted, spoken]);

  useEffect(() => {
    const atKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', atKey);
    return () => removeEventListener('keydown', atKey);
  }, []);

  const close = () => {
    open.value = false;
    atHand.value = -1;
  };
  const pick = ({ hit, page }: Suggestion) => {
    go(page ? pageOf(hit.id) : picked(view.value, hit.id, hit.kind));
    text.value = '';
    close();
  };
  const hits = found.value?.hits ?? [];
  const suggestions = hits.flatMap((hit): Suggestion[] => {
    const withPage = hit.kind === 'PERSON' && LOADERS.meetings !== undefined;
    return withPage
      ? [
          { hit, page: false },
          { hit, page: true },
        ]
      : [{ hit, page: false }];
  });
  const error = found.value?.error;
  const current = found.value?.text === wanted;
  const shown = open.value && wanted !== '' && found.value !== undefined;
  useEffect(() => {
    const first = suggestions[0];
    if (hurried.value && current && first) pick(first);
  }, [hurried.value, current]);

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open.value = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = suggestions.length + 1;
      atHand.value = ((atHand.value + 1 + step + count) % count) - 1;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const suggestion = suggestions[atHand.value];
      if (shown && suggestion) pick(suggestion);
      else hurried.value = wanted !== '';
    } else if (event.key === 'Escape') {
      if (shown) close();
      else text.value = '';
    }
  };

  const outcome = () => {
    if (!shown) return '';
    if (error) return error.message;
    return hits.length === 0 ? search.none : counted(search.found, found.value?.total ?? 0);
  };
  return (
    <search
      class="search"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) close();
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        class="field"
        type="text"
        inputmode="search"
        dir="auto"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={search.placeholder}
        aria-label={search.label}
        aria-keyshortcuts="Control+K"
        aria-autocomplete="list"
        aria-expanded={shown && hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={shown && atHand.value >= 0 ? `search-hit-${atHand.value}` : undefined}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          open.value = true;
        }}
        onFocus={() => {
          open.value = true;
        }}
        onKeyDown={onKey}
      />
      <p class="only-read" role="status">
        {outcome()}
      </p>
      <div class="search-popup" hidden={!shown}>
        <div id="search-hits" role="listbox" aria-label={search.suggestions} hidden={hits.length === 0}>
          {suggestions.map((suggestion, at) => (
            <SuggestionRow
              {...suggestion}
              key={`${suggestion.hit.id} ${suggestion.page}`}
              id={`search-hit-${at}`}
              atHand={at === atHand.value}
              pick={() => pick(suggestion)}
            />
          ))}
        </div>
        <p class="note">{outcome()}</p>
        {error?.remedy && <p class="note">{error.remedy}</p>}
        {!error && hits.length === 0 && <p class="note">{search.noneHint}</p>}
        {found.value && found.value.total > hits.length && <p class="note">{search.more}</p>}
      </div>
    </search>
  );
}
