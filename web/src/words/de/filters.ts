import type { FilterWords } from '../en/filters.js';

export const filters: FilterWords = {
  time: 'Zeit',
  from: 'Von',
  to: 'Bis',
  timeHint: 'Jahr, Monat oder Tag: 1994, 2020-09 oder 2020-10-08. Ein leeres Feld lässt das Ende offen.',
  unreadable: 'Das ist kein Datum. Schreiben Sie 1994, 2020-09 oder 2020-10-08.',
  reversed: 'Das endet, bevor es beginnt.',
  possibly: 'Möglicherweise in dieser Zeit, auch was kein Datum hat',
  certainly: 'Sicher in dieser Zeit',
  certainty: 'Gewissheit',
  confidence: 'Sicherheit mindestens',
  implicit: 'Auch, was nur erschlossen ist und keine Quelle wörtlich sagt',
  relations: 'Beziehungen',
  noRelations: 'Noch werden keine Beziehungen gezeigt.',
  sources: 'Quellen',
  anySource: 'Ist keine gewählt, zählen die Fakten aller Quellen.',
  someSources: '{shown} von {total} Quellen sind aufgeführt.',
};
