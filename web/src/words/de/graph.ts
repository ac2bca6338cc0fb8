import type { GraphWords } from '../en/graph.js';

export const graph: GraphWords = {
  choosing: {
    hint: 'Wählen Sie den Knoten, zu dem die Kette führen soll.',
    stop: 'Doch nicht',
  },
  comma: ', ',
  canvas: {
    label: 'Netz',
    hint: 'Die Pfeiltasten führen von Knoten zu Knoten, die Eingabetaste öffnet, Plus klappt auf, das Fragezeichen zeigt alle Tasten. Dasselbe gibt es auch als Liste.',
    shown: { one: '{n} Knoten', other: '{n} Knoten' },
    facts: { one: '{n} Fakt', other: '{n} Fakten' },
    arranging: 'Plätze werden gesucht …',
  },
  empty: {
    nothing: 'Es bleibt nichts zu zeichnen.',
    nothingHint:
      'Alles Gewünschte ist ausgeblendet oder herausgefiltert. Lockern Sie die Filter, oder gehen Sie einen Schritt zurück.',
  },
  node: {
    kind: '{name}, {kind}',
    pinned: 'festgesteckt',
    more: { one: 'insgesamt {n} Fakt', other: 'insgesamt {n} Fakten' },
    menu: 'Menü von {name}',
  },
  fact: { implicit: 'erschlossen', denied: 'bestritten', label: 'nicht: {label}' },
  controls: {
    label: 'Zeichenfläche',
    closer: 'Näher heran',
    further: 'Weiter weg',
    fit: 'Ganz zeigen',
    rearrange: 'Neu anordnen',
    list: 'Als Liste zeigen',
    picture: 'Als Bild zeigen',
    help: 'Tasten',
  },
  legend: { title: 'Legende', pinned: 'festgesteckt', directed: 'in Pfeilrichtung zu lesen' },
  list: {
    title: 'Alles, was gezeigt wird',
    none: 'Keine Fakten mit anderem, das gezeigt wird.',
  },
};
