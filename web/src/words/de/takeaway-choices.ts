import type { ChoiceWords } from '../en/takeaway-choices.js';

export const choices: ChoiceWords = {
  nothing:
    'Noch ist nichts zu sehen. Suchen Sie zuerst einen Namen; was dann zu sehen ist, lässt sich hier mitnehmen.',
  notOfScene:
    'Dateien enthalten, was das Netz zeigt. Was diese Ansicht erzählt, lässt sich drucken, und ihre Adresse kopieren.',
  told: 'Dateien enthalten die Fakten, von denen diese Ansicht erzählt, und wen sie verbinden.',
  files: 'Als Datei',
  formats: {
    csv: { name: 'CSV', use: 'Tabellen als Zip, für Tabellenprogramme' },
    gexf: { name: 'GEXF', use: 'für Gephi, mit Zeitangaben' },
    graphml: { name: 'GraphML', use: 'für networkx, igraph, yEd' },
    json: { name: 'JSON', use: 'mit allen Belegen, für Programme' },
    jsonl: { name: 'JSON Lines', use: 'für ein anderes Parley, mit allem, worauf verwiesen wird' },
  },
  picture: 'Als Bild',
  svg: { name: 'SVG', use: 'scharf in jeder Größe' },
  png: { name: 'PNG', use: 'für Texte und Folien' },
  noPicture: 'Diese Ansicht hat kein Bild. Netz, Karte und Zeitleiste haben eines.',
  copies: 'Kopieren oder drucken',
  table: { name: 'Als Tabelle kopieren', use: 'zum Einfügen in ein Tabellenprogramm' },
  link: { name: 'Adresse kopieren', use: 'öffnet genau diese Ansicht' },
  print: { name: 'Drucken', use: 'mit Legende und Quellen' },
  making: 'Einen Augenblick …',
  saved: 'Gespeichert als {file}: {counts}.',
  savedPicture: 'Gespeichert als {file}.',
  copiedTable: {
    one: 'Kopiert: eine Tabelle mit {n} Fakt.',
    other: 'Kopiert: eine Tabelle mit {n} Fakten.',
  },
  copiedLink: 'Kopiert: die Adresse dieser Ansicht.',
  copyYourself: 'Der Browser lässt diese Seite nicht kopieren. Kopieren Sie den markierten Text selbst:',
  failed: 'Es gibt keine Datei: {reason}',
  failedPicture: 'Der Browser konnte das Bild nicht zeichnen. Nehmen Sie stattdessen das SVG.',
  columns: {
    subject: 'Subjekt',
    predicate: 'Beziehung',
    object: 'Objekt',
    date: 'Datum',
    basis: 'Grundlage',
    confidence: 'Sicherheit',
    subjectId: 'Kennung des Subjekts',
    objectId: 'Kennung des Objekts',
    fact: 'Kennung des Fakts',
    documents: 'Kennungen der Quellen',
  },
};
