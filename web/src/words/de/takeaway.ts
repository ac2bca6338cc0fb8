import type { TakeawayWords } from '../en/takeaway.js';

export const takeaway: TakeawayWords = {
  button: 'Mitnehmen',
  title: 'Mitnehmen, was zu sehen ist',
  counts: '{entities}, {facts}',
  lines: {
    stated: 'ausdrücklich gesagt',
    implicit: 'beim Lesen erschlossen',
    denied: 'von einer Quelle bestritten',
  },
  faded: 'je blasser die Linie, desto unsicherer der Fakt',
  counted: '{label} ({n})',
  legend: 'Legende',
  credits: {
    data: 'Daten:',
    licensed: '{title} ({licence})',
    noLicence: 'Lizenz nicht angegeben',
    sources: { one: 'Quelle:', other: 'Quellen:' },
    more: { one: 'und {n} weitere', other: 'und {n} weitere' },
    made: 'Erstellt mit Parley am {date}.',
    address: 'Diese Ansicht:',
  },
};
