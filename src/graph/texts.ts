import type { Reader } from '../store/store.js';
import type { EvidenceView } from './claims.js';
import { bySource, keysetOf, type Page, type PageRequest, pageOf } from './page.js';

/** The texts of documents, as far as they are held. */
export async function textsOf(reader: Reader, documents: readonly string[]): Promise<Map<string, string>> {
  if (documents.length === 0) return new Map();
  const rows = await reader.read('texts-of-documents', { ids: [...new Set(documents)] });
  return new Map(rows.map((row) => [String(row['id']), String(row['text'])]));
}

/** Where documents whose text is held mention entities by name, by document, then place; a page for each entity. */
export async function mentionsOf(
  reader: Reader,
  entities: readonly string[],
  page: PageRequest,
): Promise<Map<string, Page<EvidenceView>>> {
  const [afterDocument, afterStart] = keysetOf(page.after, ['', 0] as [string, number]) ?? ['', -1];
  const rows = await reader.read('mentions-of', { ids: entities });
  return new Map(
    [...bySource(entities, rows)].map(([id, found]) => {
      const spans = found.flatMap((row) => mentions(id, String(row['document']), row['spans'] as number[]));
      const rest = spans.filter(
        ({ document, start }) =>
          document > afterDocument || (document === afterDocument && start > afterStart),
      );
      const total = page.count ? spans.length : undefined;
      return [
        id,
        pageOf(
          rest,
          page,
          (one) => one as EvidenceView,
          (one) => [one.document, one.start],
          total,
        ),
      ];
    }),
  );
}

function mentions(entity: string, document: string, spans: readonly number[]) {
  const found: (EvidenceView & { start: number; end: number })[] = [];
  for (let at = 0; at + 1 < spans.length; at += 2) {
    const [start, end] = [spans[at] as number, spans[at + 1] as number];
    found.push({ id: `mention:${entity}|${document}#${start}`, document, start, end });
  }
  return found;
}
