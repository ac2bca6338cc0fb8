/** What can be done where a table names a city so, and none that is held has that id. */
export function remedyForMissing(name: string): string {
  if (/^(?:wikidata:)?Q\d+$/.test(name)) return 'Import its table of cities first, or use --create-missing.';
  return /\d|:/.test(name)
    ? 'Import its table of cities first.'
    : 'Give its item of Wikidata (Q64) or another id; a name alone says little.';
}
