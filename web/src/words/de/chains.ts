import type { ChainWords } from '../en/chains.js';

export const chains: ChainWords = {
  title: '{from} und {to}',
  found: { one: '{n} Kette von Fakten', other: '{n} Ketten von Fakten' },
  none: 'Mit diesen Filtern verbindet die beiden keine Kette von bis zu vier Fakten.',
  more: 'Mehr Ketten',
  close: 'Ketten schließen',
  loading: 'Ketten werden gesucht …',
  neverMet: 'Sie sind sich nie begegnet, soweit es die Quellen hier sagen.',
  met: {
    one: 'Sie sind sich bei {n} Ereignis begegnet.',
    other: 'Sie sind sich bei {n} Ereignissen begegnet.',
  },
  metUnsurely: {
    one: 'Sie sind sich vielleicht bei {n} Ereignis begegnet; dass beide selbst dort waren, wird nicht gesagt.',
    other:
      'Sie sind sich vielleicht bei {n} Ereignissen begegnet; dass beide selbst dort waren, wird nicht gesagt.',
  },
  chain: 'Kette {n}',
  steps: { one: '{n} Schritt', other: '{n} Schritte' },
  caveats: 'Was diese Kette nicht besagt',
  noCaveats: 'Beide waren bei demselben Treffen.',
};
