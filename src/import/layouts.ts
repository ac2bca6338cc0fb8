/** A table that is known by its header, and what is known of where such tables are from. */
export interface Layout {
  dataset: string;
  title: string;
  licence?: string;
}

const LAYOUTS: readonly (Layout & { columns: readonly string[] })[] = [
  {
    dataset: 'wikidata-2016',
    title: 'Sister cities of Wikidata, 2016: cities',
    licence: 'CC0-1.0 (values from GeoNames: CC-BY-4.0)',
    columns: ['qid', 'name_en', 'name_source', 'coord_source', 'population_source', 'partners'],
  },
  {
    dataset: 'wikidata-2016',
    title: 'Sister cities of Wikidata, 2016: partnerships',
    licence: 'CC0-1.0',
    columns: ['qid_a', 'qid_b', 'since'],
  },
  {
    dataset: 'wikipedia-2026',
    title: 'Sister cities of Wikipedia, 2026: cities',
    licence: 'CC-BY-SA-4.0 (values from GeoNames: CC-BY-4.0)',
    columns: ['id', 'qid', 'name_en', 'geonameid', 'partners'],
  },
  {
    dataset: 'wikipedia-2026',
    title: 'Sister cities of Wikipedia, 2026: partnerships',
    licence: 'CC-BY-SA-4.0',
    columns: ['id_a', 'id_b', 'qid_a', 'qid_b', 'in_wikidata_2016'],
  },
  {
    dataset: 'us-travels',
    title: 'Travels abroad of the President and the Secretary of State of the United States',
    licence: 'CC0-1.0',
    columns: ['trip_id', 'person_id', 'person', 'remarks', 'city_qids'],
  },
  {
    dataset: 'us-travels',
    title: 'Encounters on travels abroad of the President and the Secretary of State of the United States',
    licence: 'CC0-1.0',
    columns: ['trip_id', 'person_id', 'met_role', 'met_name', 'met_affiliation', 'affiliation_basis'],
  },
  {
    dataset: 'us-travels',
    title: 'Visits of foreign leaders to the United States',
    licence: 'CC0-1.0',
    columns: ['visit_id', 'visitor', 'visitor_role', 'visitor_name', 'from_country'],
  },
];

/** What is known of a table with this header, if anything is. */
export function layoutOf(columns: readonly string[]): Layout | undefined {
  return LAYOUTS.find((one) => one.columns.every((column) => columns.includes(column)));
}
