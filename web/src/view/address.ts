import {
  type Chain,
  EMPTY,
  type Expansion,
  type Filters,
  LANGUAGES,
  type Lists,
  MAP_LAYERS,
  type MapFrame,
  type Pin,
  PLACES,
  type View,
} from './view.js';

/**
 * The query of the address that stands for a view, without `?`; empty for the empty view. What is as in the empty
 * view is left out. Within a value `~` parts what belongs together: no id has one.
 */
export function toQuery(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined, usual = '') => {
    if (value !== undefined && value !== usual) query.set(name, value);
  };
  const list = (name: string, values: readonly string[]) => {
    for (const value of values) query.append(name, value);
  };
  const { filters, lists } = view;
  put('view', view.place, EMPTY.place);
  put('lang', view.language);
  list('focus', view.focus);
  list('open', view.expansions.map(expansionText));
  put('chain', view.chain && chainText(view.chain));
  list('without', view.hidden);
  list('pin', view.pins.map(pinText));
  put('kinds', signed(filters.hiddenKinds, EMPTY.filters.hiddenKinds));
  put('facts', signed(filters.hiddenPredicates, EMPTY.filters.hiddenPredicates));
  put('during', filters.during);
  put('certainly', filters.certainly ? 'yes' : undefined);
  put('confidence', filters.minConfidence > 0 ? String(filters.minConfidence) : undefined);
  put('implicit', filters.implicit ? undefined : 'no');
  list('source', filters.documents);
  put('at', view.selected);
  put('document', view.document);
  put('map', view.layer);
  put('frame', view.frame && frameText(view.frame));
  list('compare', view.compare);
  list('met', view.meetings);
  put('since', view.since);
  put('metby', lists.metBy);
  list('metkind', lists.metKinds);
  list('basis', lists.metBases);
  put('pages', lists.metPages === undefined ? undefined : String(lists.metPages), '1');
  put('pair', lists.pair?.join('~'));
  put('sheet', lists.sheet);
  put('sort', lists.sort);
  put('find', lists.find);
  put('columns', signed(lists.hiddenColumns, EMPTY.lists.hiddenColumns));
  return query.toString();
}

/** The view that a query stands for. What cannot be read is left out: an old or mangled address still shows something. */
export function fromQuery(text: string): View {
  const query = new URLSearchParams(text);
  const one = (name: string) => query.get(name) || undefined;
  const all = (name: string) => [...new Set(query.getAll(name).filter((value) => value !== ''))];
  const confidence = Number(one('confidence') ?? 0);
  const filters: Filters = {
    hiddenKinds: unsigned(one('kinds'), EMPTY.filters.hiddenKinds),
    hiddenPredicates: unsigned(one('facts'), EMPTY.filters.hiddenPredicates),
    during: one('during'),
    certainly: one('certainly') === 'yes',
    minConfidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    implicit: one('implicit') !== 'no',
    documents: all('source'),
  };
  return {
    place: PLACES.find((place) => place === one('view')) ?? EMPTY.place,
    language: LANGUAGES.find((language) => language === one('lang')),
    focus: all('focus'),
    expansions: all('open').flatMap(readExpansion),
    chain: readChain(one('chain')),
    hidden: all('without'),
    pins: all('pin').flatMap(readPin),
    filters,
    selected: one('at'),
    document: one('document'),
    layer: MAP_LAYERS.find((layer) => layer === one('map')),
    frame: readFrame(one('frame')),
    compare: all('compare').slice(0, 2),
    meetings: all('met'),
    since: one('since'),
    lists: readLists(one, all),
  };
}

function readLists(one: (name: string) => string | undefined, all: (name: string) => string[]): Lists {
  const [left, right] = one('pair')?.split('~') ?? [];
  const pages = one('pages');
  return {
    metBy: one('metby') === 'date' ? 'date' : undefined,
    metKinds: all('metkind'),
    metBases: all('basis'),
    metPages: isCount(pages) ? Number(pages) : undefined,
    pair: left && right ? [left, right] : undefined,
    sheet: one('sheet') === 'facts' ? 'facts' : undefined,
    sort: one('sort'),
    find: one('find'),
    hiddenColumns: unsigned(one('columns'), EMPTY.lists.hiddenColumns),
  };
}

/** What differs from the usual list: `-X` is hidden beside it, `X` is shown though usually hidden. */
function signed(hidden: readonly string[], usual: readonly string[]): string | undefined {
  const more = hidden.filter((name) => !usual.includes(name)).map((name) => `-${name}`);
  const fewer = usual.filter((name) => !hidden.includes(name));
  return [...more, ...fewer].join(',') || undefined;
}

function unsigned(text: string | undefined, usual: readonly string[]): string[] {
  const marks = text?.split(',').filter((mark) => mark !== '' && mark !== '-') ?? [];
  const shown = marks.filter((mark) => !mark.startsWith('-'));
  const hidden = marks.filter((mark) => mark.startsWith('-')).map((mark) => mark.slice(1));
  return [...new Set([...usual.filter((name) => !shown.includes(name)), ...hidden])];
}

function expansionText({ id, predicate, first }: Expansion): string {
  return [id, first, ...(predicate === undefined ? [] : [predicate])].join('~');
}

function readExpansion(text: string): Expansion[] {
  const [id, first, predicate] = text.split('~');
  if (!id || !isCount(first)) return [];
  return [{ id, first: Number(first), ...(predicate ? { predicate } : {}) }];
}

function chainText({ from, to, first }: Chain): string {
  return [from, to, first].join('~');
}

function readChain(text: string | undefined): Chain | undefined {
  const [from, to, first] = text?.split('~') ?? [];
  return from && to && isCount(first) ? { from, to, first: Number(first) } : undefined;
}

function pinText({ id, x, y }: Pin): string {
  return [id, Math.round(x), Math.round(y)].join('~');
}

function readPin(text: string): Pin[] {
  const [id, x, y] = text.split('~');
  return id && isWhole(x) && isWhole(y) ? [{ id, x: Number(x), y: Number(y) }] : [];
}

function frameText({ longitude, latitude, zoom }: MapFrame): string {
  return [longitude.toFixed(2), latitude.toFixed(2), zoom.toFixed(2)].join('~');
}

function readFrame(text: string | undefined): MapFrame | undefined {
  const parts = text?.split('~') ?? [];
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,4})?$/.test(part))) return undefined;
  const [longitude = 0, latitude = 0, zoom = 1] = parts.map(Number);
  const onEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return onEarth && zoom >= 1 ? { longitude, latitude, zoom } : undefined;
}

const isWhole = (text: string | undefined) => text !== undefined && /^-?\d{1,6}$/.test(text);
const isCount = (text: string | undefined) => text !== undefined && /^[1-9]\d?$|^100$/.test(text);
