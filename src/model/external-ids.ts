/** Where the things that external registers describe have their addresses: what goes before and after the number. */
const REGISTERS: Readonly<Record<string, readonly [before: string, after?: string]>> = {
  'iso3166-1': ['https://www.iso.org/obp/ui/#iso:code:3166:'],
  wikidata: ['https://www.wikidata.org/entity/'],
  wd: ['https://www.wikidata.org/entity/'],
  viaf: ['https://viaf.org/viaf/'],
  geonames: ['https://sws.geonames.org/', '/'],
  gnd: ['https://d-nb.info/gnd/'],
  isni: ['https://isni.org/isni/'],
  ror: ['https://ror.org/'],
  orcid: ['https://orcid.org/'],
  lcnaf: ['https://id.loc.gov/authorities/names/'],
  lcsh: ['https://id.loc.gov/authorities/subjects/'],
  bnf: ['https://data.bnf.fr/ark:/12148/'],
  doi: ['https://doi.org/'],
  grid: ['https://www.grid.ac/institutes/'],
  osm: ['https://www.openstreetmap.org/'],
  dbpedia: ['http://dbpedia.org/resource/'],
};

/**
 * The address of a thing that `sameAs` names: a register's id as an entity URL (wikidata:Q64), an address as it is.
 * Of a register that is not known, the id is handed out as it is written, which is a URI of its own scheme; what is
 * no URI at all gives undefined, and so does one that a browser would run or take for a page of its own.
 */
export function externalUrl(sameAs: string): string | undefined {
  const [, prefix = '', number = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(sameAs.trim()) ?? [];
  if (number === '') return undefined;
  const register = Object.hasOwn(REGISTERS, prefix.toLowerCase())
    ? REGISTERS[prefix.toLowerCase()]
    : undefined;
  if (register !== undefined) return `${register[0]}${encodePath(number)}${register[1] ?? ''}`;
  if (UNSAFE.has(prefix.toLowerCase()) || !URL.canParse(sameAs.trim())) return undefined;
  return WEB.has(prefix.toLowerCase()) ? new URL(sameAs.trim()).href : sameAs.trim();
}

const WEB: ReadonlySet<string> = new Set(['http', 'https']);

/** Whoever shows `sameAs` as links trusts them. */
const UNSAFE: ReadonlySet<string> = new Set(
  'about blob data file filesystem javascript vbscript view-source'.split(' '),
);

/** The ids that a register gives to the thing at this address, as `sameAs` writes them; none where it is of no register. */
export function idsAt(url: string): string[] {
  const address = withoutScheme(url);
  return Object.entries(REGISTERS).flatMap(([register, [before, after = '']]) => {
    const starts = [withoutScheme(before), ...(PAGES[register] ?? [])].find((one) => address.startsWith(one));
    if (starts === undefined || address === url || !address.endsWith(after)) return [];
    return [`${register}:${address.slice(starts.length, address.length - after.length)}`];
  });
}

/** Where registers show to readers what they have at another address. */
const PAGES: Readonly<Record<string, readonly string[]>> = { wikidata: ['www.wikidata.org/wiki/'] };

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}

/** Ids of some registers have a slash in them (node/240109189); nothing else may end the path. */
function encodePath(number: string): string {
  return number.split('/').map(encodeURIComponent).join('/');
}
