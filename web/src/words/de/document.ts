import type { DocumentWords } from '../en/document.js';

export const document: DocumentWords = {
  heading: 'Quellen',
  intro: 'Alles hier Gezeigte stammt aus diesen Quellen, Wort für Wort, wo ihr Text vorliegt.',
  none: 'Noch gibt es keine Quellen. Sobald ein Datensatz eingelesen ist, stehen sie hier.',
  all: 'Alle Quellen',
  held: 'Text liegt vor',
  notHeld: 'Text liegt nicht vor',
  table: 'Tabelle',
  tableWhat: 'Diese Quelle ist eine Tabelle: Was ihre Zeilen angeben, steht unten; einen Text gibt es nicht.',
  language: 'Sprache',
  details: 'Einzelheiten',
  text: 'Text der Quelle',
  states: 'Was darin steht',
  claimCount: { one: '{n} Angabe', other: '{n} Angaben' },
  named: 'Darin genannt',
  nameCount: { one: '{n} Name', other: '{n} Namen' },
  key: {
    states: 'Worte, die etwas aussagen',
    names: 'Namen',
    hint: 'Eine Markierung zeigt, was sie aussagt; noch einmal gewählt, was dieselben Worte sonst noch sagen. Pfeiltasten führen von Markierung zu Markierung.',
  },
  astray: {
    one: '{n} Markierung liegt außerhalb dieses Textes: Text oder Datensatz haben sich geändert.',
    other: '{n} Markierungen liegen außerhalb dieses Textes: Text oder Datensatz haben sich geändert.',
  },
};
