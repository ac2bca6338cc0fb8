/** A published table that is known by its whole header, and what is known of where it is from. */
export interface Layout {
  dataset: string;
  title: string;
  licence?: string;
}

/** Only headers that no other table is likely to have: a licence must not be claimed for what has another. */
const LAYOUTS: readonly (Layout & { header: string })[] = [
  {
    dataset: 'wikidata-2016',
    title: 'Sister cities of Wikidata, 2016: cities',
    licence: 'CC0-1.0 (values from GeoNames: CC-BY-4.0)',
    header:
      'qid,name_en,country,country_iso2,lat,lon,population,name_de,name_ar,name_zh,name_fr,name_es,name_ru,name_pt,name_ja,name_ko,name_it,name_pl,name_tr,geonameid,partners,name_source,coord_source,population_source',
  },
  {
    dataset: 'wikipedia-2026',
    title: 'Sister cities of Wikipedia, 2026: cities',
    licence: 'CC-BY-SA-4.0 (values from GeoNames: CC-BY-4.0)',
    header:
      'id,qid,name_en,country,country_iso2,lat,lon,population,geonameid,partners,name_de,name_ar,name_zh,name_fr,name_es,name_ru,name_pt,name_ja,name_ko,name_it,name_pl,name_tr',
  },
  {
    dataset: 'wikipedia-2026',
    title: 'Sister cities of Wikipedia, 2026: partnerships',
    licence: 'CC-BY-SA-4.0',
    header: 'id_a,id_b,qid_a,qid_b,in_wikidata_2016',
  },
  {
    dataset: 'us-travels',
    title: 'Travels abroad of the President and the Secretary of State of the United States',
    licence: 'CC0-1.0',
    header: 'trip_id,person_id,person,role,date_start,date_end,country,country_iso2,locale,remarks,city_qids',
  },
  {
    dataset: 'us-travels',
    title: 'Encounters on travels abroad of the President and the Secretary of State of the United States',
    licence: 'CC0-1.0',
    header:
      'trip_id,date_start,date_end,person_id,person,role,met_role,met_name,met_affiliation,affiliation_basis,country,country_iso2,locale,city_qids',
  },
  {
    dataset: 'us-travels',
    title: 'Visits of foreign leaders to the United States',
    licence: 'CC0-1.0',
    header:
      'visit_id,date_start,date_end,visitor,visitor_role,visitor_name,from_country,from_iso2,description',
  },
];

/** What is known of a table with exactly these columns, in this order, if anything is. */
export function layoutOf(columns: readonly string[]): Layout | undefined {
  const header = columns.join(',');
  return LAYOUTS.find((one) => one.header === header);
}
