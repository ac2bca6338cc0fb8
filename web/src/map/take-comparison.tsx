import { fileName } from '../takeaway/file-name.js';
import { save } from '../takeaway/save.js';
import { placeWords, words } from '../words/words.js';
import type { Comparison } from './comparison.js';
import { comparisonRows, toCsv } from './comparison-table.js';
import type { CityWithSisters, Sister } from './partnerships.js';

/** Hands the comparison out as a table: exactly the partnerships that are listed. */
export function TakeComparison({
  comparison,
  one,
  two,
}: {
  comparison: Comparison<Sister>;
  one: CityWithSisters;
  two?: CityWithSisters;
}) {
  const { compare } = placeWords.value.map;
  const { notStated } = words.value.vocabulary;
  const take = () => {
    const rows = comparisonRows(comparison, one, two, { ...compare, notStated });
    const subjects = [one.name.text, ...(two ? [two.name.text] : [])];
    save(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }), fileName(subjects, new Date(), '.csv'));
  };
  return (
    <section class="map-list">
      <h2>{compare.take}</h2>
      <button type="button" class="button" onClick={take}>
        {compare.table}
      </button>
    </section>
  );
}
