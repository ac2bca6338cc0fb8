import { ParleyError } from '../errors.js';
import { entitiesByIds } from '../graph/entities.js';
import { linesOf, recordsOf, versionsHeld } from '../graph/records.js';
import { PREDICATES } from '../model/ontology.js';
import type { DatasetRecord } from '../model/records.js';
import type { Store } from '../store/store.js';
import { askedInWords } from './asked.js';
import { FORMATS, type Format } from './formats.js';
import type { ExportRequest } from './request.js';
import { select } from './selection.js';

/** Where an export goes. */
export interface Sink {
  /** Called once, before the first chunk: from here on an error can no longer be told in place of the data. */
  begin?: (found: { truncated: boolean }) => void;
  /** Takes a chunk, and resolves when it is ready for the next. */
  write: (chunk: string | Uint8Array) => Promise<void>;
}

export interface ExportSettings {
  /** The reader's languages, where the request names none. */
  languages: readonly string[];
  /** Ends the work when nobody waits for it any more. */
  signal?: AbortSignal;
  notice?: (text: string) => void;
  /** Called with how many records were read since the last time. */
  count?: (records: number) => void;
}

/** Whether `maxNodes` would cut what a request means; what is wrong with that is told as by the export itself. */
export async function isTruncated(
  store: Store,
  request: ExportRequest,
  limits: { signal?: AbortSignal },
): Promise<boolean> {
  return store.snapshot(async (reader) => {
    const selected = await select(reader, request);
    return !selected.all && selected.truncated;
  }, limits);
}

const LOADED_MEANWHILE =
  'Something was loaded during the export, of which it may hold a part, such as facts without the entities that they join. Export again for one state of the graph.';

/**
 * Exports the part of the graph that a request means, chunk by chunk; memory stays flat. It is taken as it is at one
 * moment where the engine has such a thing; else a notice tells that there was a load in the meantime.
 *
 * @throws ParleyError INVALID_INPUT, NOT_FOUND, STORE_UNAVAILABLE, and LIMIT_EXCEEDED when it is called off
 */
export async function exportGraph(
  store: Store,
  request: ExportRequest,
  sink: Sink,
  settings: ExportSettings,
): Promise<void> {
  let begun = false;
  await store.snapshot(
    async (reader) => {
      // A store may run the work again after a fault, but what was handed out cannot be taken back.
      if (begun) {
        throw new ParleyError('STORE_UNAVAILABLE', 'The store failed in the middle of the export.', {
          remedy: 'Throw away what was written and export again.',
        });
      }
      const before = await versionsHeld(reader);
      const selected = await select(reader, request);
      const format: Format = FORMATS[request.format];
      const selection = selected.all ? ({ all: true } as const) : { ...selected, filter: request.filter };
      const chunks =
        'join' in format
          ? format.join(lines(linesOf(reader, selection)))
          : format.write(counted(recordsOf(reader, selection)), {
              languages: request.languages ?? settings.languages,
              describe: (ids) => entitiesByIds(reader, ids),
              asked: askedInWords(request),
              ...(selected.all ? {} : { nodes: new Set(selected.nodes) }),
              undirected: request.predicates?.every((one) => PREDICATES[one].symmetric) ?? false,
              notice: settings.notice,
            });
      for await (const chunk of chunks) {
        if (!begun) sink.begin?.({ truncated: !selected.all && selected.truncated });
        begun = true;
        await sink.write(chunk);
      }
      if (!begun) sink.begin?.({ truncated: false });
      begun = true;
      if ((await versionsHeld(reader)) !== before) settings.notice?.(LOADED_MEANWHILE);
    },
    { signal: settings.signal },
  );

  async function* counted(records: AsyncIterable<DatasetRecord>): AsyncGenerator<DatasetRecord> {
    for await (const record of records) {
      took(1);
      yield record;
    }
  }

  async function* lines(parts: AsyncIterable<string[]>): AsyncGenerator<string> {
    for await (const part of parts) {
      took(part.length);
      yield part.join('');
    }
  }

  function took(records: number): void {
    if (settings.signal?.aborted) throw new ParleyError('LIMIT_EXCEEDED', 'The export was called off.');
    settings.count?.(records);
  }
}
