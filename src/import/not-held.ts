/** What helps where a city is not held that a table names so. */
export function hereFirst(name: string): string {
  return /\d|:/.test(name)
    ? 'Import its table of cities first, or use --create-missing.'
    : 'Give its item of Wikidata (Q64) or another id; a name alone says little.';
}
