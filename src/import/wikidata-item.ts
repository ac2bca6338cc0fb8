const ITEM = /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:entity|wiki)\/|wikidata:|wd:)?(Q[1-9]\d*)$/i;

/** The item of Wikidata that a cell names, by itself, with a prefix or by its address; undefined where it is none. */
export function itemIn(text: string): string | undefined {
  return ITEM.exec(text)?.[1]?.toUpperCase();
}
