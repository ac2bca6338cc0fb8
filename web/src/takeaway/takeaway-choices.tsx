import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { AskError } from '../api/ask.js';
import { addressOf, view } from '../view/navigation.js';
import type { Place } from '../view/view.js';
import { counted, dialogWords, fill, language, words } from '../words/words.js';
import { between, EXTENSIONS, FORMATS, type Format, only } from './export-request.js';
import { fileName } from './file-name.js';
import { picture } from './picture.js';
import { rowsOf } from './rows.js';
import { copy, fetchFile, save } from './save.js';
import { shown, shownInstead } from './shown.js';
import { countsOf, subjects } from './subject.js';
import { tabSeparated } from './table.js';

/** What came of the last choice. */
type Outcome = { text: string; failed?: boolean; copyYourself?: string };

/** Places that tell of more than entities and the facts between them. */
const OF_MORE: ReadonlySet<Place> = new Set(['document', 'meetings']);

/** What can be done with what is on the screen. */
export default function TakeawayChoices() {
  const { choices } = dialogWords.value;
  const outcome = useSignal<Outcome | undefined>(undefined);
  const busy = useSignal(false);
  const doing = (work: () => Promise<Outcome>) => async () => {
    if (busy.value) return;
    busy.value = true;
    outcome.value = { text: choices.making };
    outcome.value = await work().catch(refused);
    busy.value = false;
  };
  const { nodes, facts } = shown.value;
  const copies = [
    { ...choices.table, does: copyTable, needs: facts.length > 0 },
    { ...choices.link, does: copyLink, needs: true },
  ];
  return (
    <div class="takeaway-choices" aria-busy={busy.value}>
      {OF_MORE.has(view.value.place) && <p>{shownInstead.value ? choices.told : choices.notOfScene}</p>}
      {nodes.length > 0 && <p class="takeaway-counts">{countsOf(shown.value)}</p>}
      {nodes.length === 0 && !OF_MORE.has(view.value.place) && <p>{choices.nothing}</p>}
      {nodes.length > 0 && (
        <Group heading={choices.files}>
          {FORMATS.map((format) => (
            <Choice key={format} {...choices.formats[format]} onClick={doing(() => saveFile(format))} />
          ))}
        </Group>
      )}
      {nodes.length > 0 && (
        <Group heading={choices.picture}>
          {picture.value ? (
            (['svg', 'png'] as const).map((kind) => (
              <Choice key={kind} {...choices[kind]} onClick={doing(() => savePicture(kind))} />
            ))
          ) : (
            <li class="note">{choices.noPicture}</li>
          )}
        </Group>
      )}
      <Group heading={choices.copies}>
        {copies
          .filter(({ needs }) => needs)
          .map(({ name, use, does }) => (
            <Choice key={name} name={name} use={use} onClick={doing(does)} />
          ))}
        <Choice {...choices.print} onClick={() => print()} />
      </Group>
      <p role="status" class={outcome.value?.failed ? 'takeaway-outcome failed' : 'takeaway-outcome'}>
        <span dir="auto">{outcome.value?.text}</span>
      </p>
      {outcome.value?.copyYourself !== undefined && (
        <textarea
          class="field takeaway-text"
          readOnly
          aria-label={choices.copyYourself}
          value={outcome.value.copyYourself}
          ref={(area) => area?.select()}
        />
      )}
    </div>
  );
}

function Group({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section class="takeaway-group">
      <h3>{heading}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Choice({ name, use, onClick }: { name: string; use: string; onClick: () => void }) {
  return (
    <li>
      <button type="button" class="takeaway-choice" onClick={onClick}>
        <span class="takeaway-name">{name}</span> <span class="note">{use}</span>
      </button>
    </li>
  );
}

async function saveFile(format: Format): Promise<Outcome> {
  const { choices } = dialogWords.value;
  const now = shown.value;
  const asked = shownInstead.value
    ? (shownInstead.value.parameters ?? only(now.nodes, now.facts))
    : between(now.nodes, now.facts, view.value.filters, Object.keys(words.value.vocabulary.predicates));
  const file = await fetchFile([...asked, ['format', format]], language.value);
  const name = fileName(subjects.value, new Date(), EXTENSIONS[format]);
  save(file, name);
  return { text: fill(choices.saved, { file: name, counts: countsOf(now) }) };
}

async function savePicture(kind: 'svg' | 'png'): Promise<Outcome> {
  const { choices } = dialogWords.value;
  const source = picture.value?.();
  if (!source) return { text: choices.noPicture, failed: true };
  const { draw } = await import('./draw.js');
  const drawn = await draw(source, shown.value);
  const name = fileName(subjects.value, new Date(), `.${kind}`);
  if (kind === 'svg') save(new Blob([drawn.svg], { type: 'image/svg+xml' }), name);
  else {
    const { pngOf } = await import('./png.js');
    const image = await pngOf(drawn.svg, drawn.width, drawn.height).catch(() => undefined);
    if (image === undefined) return { text: choices.failedPicture, failed: true };
    save(image, name);
  }
  return { text: fill(choices.savedPicture, { file: name }) };
}

async function copyTable(): Promise<Outcome> {
  const { nodes, facts } = shown.value;
  const { choices } = dialogWords.value;
  return copied(tabSeparated(rowsOf(nodes, facts)), counted(choices.copiedTable, facts.length));
}

function copyLink(): Promise<Outcome> {
  return copied(addressOf({}), dialogWords.value.choices.copiedLink);
}

async function copied(text: string, told: string): Promise<Outcome> {
  if (await copy(text)) return { text: told };
  return { text: dialogWords.value.choices.copyYourself, failed: true, copyYourself: text };
}

function refused(error: unknown): Outcome {
  const reason =
    error instanceof AskError ? [error.message, error.remedy].filter(Boolean).join(' ') : String(error);
  return { text: fill(dialogWords.value.choices.failed, { reason }), failed: true };
}
