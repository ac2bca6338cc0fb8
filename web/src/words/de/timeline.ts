import type { TimelineWords } from '../en/timeline.js';

export const timeline: TimelineWords = {
  label: 'Zeitleiste dessen, was auf dem Bildschirm ist',
  hint: 'Ziehen Sie entlang der Achse, um die Zeit einzugrenzen. Auf und ab führt von einem Eintrag zum nächsten, links und rechts durch die Zeit, plus und minus vergrößern und verkleinern, 0 zeigt alles.',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  earlier: 'Früher',
  later: 'Später',
  all: 'Gesamte Zeit',
  dated: { one: '{n} mit Datum', other: '{n} mit Datum' },
  undated: { one: '{n} Ereignis ohne Datum', other: '{n} Ereignisse ohne Datum' },
  undatedHint: 'Die Quellen sagen nicht, wann sie stattfanden.',
  list: 'Als Liste',
  nothing: 'Nichts auf dem Bildschirm hat ein Datum.',
  nothingHint:
    'Holen Sie ein Ereignis auf den Bildschirm oder zeigen Sie mehr von jemandem, der bei einem war.',
  nothingThen: 'Nichts auf dem Bildschirm fällt in diese Zeit.',
  legend: {
    event: 'Ereignis',
    fact: 'Fakt mit eigenem Datum',
    uncertain: 'Datum erschlossen oder ungefähr',
    open: 'Anfang oder Ende nicht bekannt',
  },
};
