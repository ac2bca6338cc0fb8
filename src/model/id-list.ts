/** One of a list: in quotation marks, those within doubled, or as it is up to the next comma. */
const ONE = /\s*(?:"((?:[^"]|"")*)"|([^,]*?))\s*(?:,|$)/gy;

/** What a list with commas between its parts names; parts that have commas stand in quotation marks. */
export function listIn(text: string): string[] {
  const parts = [...text.matchAll(ONE)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
  return parts.filter((part) => part !== '');
}

/** A part as it stands in such a list. */
export function listed(part: string): string {
  return /[",]|^\s|\s$/.test(part) ? `"${part.replaceAll('"', '""')}"` : part;
}
