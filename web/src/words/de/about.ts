import type { AboutWords } from '../en/about.js';

export const about: AboutWords = {
  rules:
    'Vertretung ist nicht Anwesenheit: Wer jemanden geschickt oder für jemanden gesprochen hat, wird von denen unterschieden, die da waren. Was eine Quelle nicht sagt, ist „nicht angegeben“, niemals „nein“.',
  contents: 'Was darin steht',
  evidence: { one: '{n} zitierte Stelle', other: '{n} zitierte Stellen' },
  datasets: 'Datensätze und ihre Bedingungen',
  records: { one: '{n} Datensatzzeile', other: '{n} Datensatzzeilen' },
  licence: 'Lizenz',
  notStated: 'nicht angegeben',
  developers: 'Für Entwicklerinnen und Entwickler',
  ide: 'GraphQL-Abfragen schreiben',
  doors: 'Alle Zugänge dieses Dienstes',
};
