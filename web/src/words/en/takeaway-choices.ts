import type { Plural } from '../words.js';

/** What can be done with what is on the screen. */
export interface ChoiceWords {
  nothing: string;
  /** In a place that tells of more than the scene. */
  notOfScene: string;
  /** In one that tells of facts in words. */
  told: string;
  files: string;
  /** What a format is good for, by its name. */
  formats: Readonly<Record<'csv' | 'gexf' | 'graphml' | 'json' | 'jsonl', { name: string; use: string }>>;
  picture: string;
  svg: { name: string; use: string };
  png: { name: string; use: string };
  /** Where the place shows no picture; it says where there is one. */
  noPicture: string;
  copies: string;
  table: { name: string; use: string };
  link: { name: string; use: string };
  print: { name: string; use: string };
  making: string;
  /** `{file}` is its name, `{counts}` what is in it. */
  saved: string;
  savedPicture: string;
  copiedTable: Plural;
  copiedLink: string;
  /** Where the browser lets no page write to the clipboard. */
  copyYourself: string;
  failed: string;
  failedPicture: string;
  columns: Readonly<
    Record<
      | 'subject'
      | 'predicate'
      | 'object'
      | 'date'
      | 'basis'
      | 'confidence'
      | 'subjectId'
      | 'objectId'
      | 'fact'
      | 'documents',
      string
    >
  >;
}

export const choices: ChoiceWords = {
  nothing: 'Nothing is on the screen yet. Search for a name first; what you see then can be taken away here.',
  notOfScene:
    'Files hold what the graph shows. What this place tells can be printed, and its address copied.',
  told: 'Files hold the facts that this place tells of, and those whom they join.',
  files: 'As a file',
  formats: {
    csv: { name: 'CSV', use: 'tables for spreadsheets, in a zip' },
    gexf: { name: 'GEXF', use: 'for Gephi, with time' },
    graphml: { name: 'GraphML', use: 'for networkx, igraph, yEd' },
    json: { name: 'JSON', use: 'with all evidence, for programs' },
    jsonl: { name: 'JSON Lines', use: 'for another Parley, with all that is referred to' },
  },
  picture: 'As a picture',
  svg: { name: 'SVG', use: 'sharp at any size' },
  png: { name: 'PNG', use: 'for documents and slides' },
  noPicture: 'This place shows no picture. Graph, map and timeline do.',
  copies: 'Copy or print',
  table: { name: 'Copy as a table', use: 'to paste into a spreadsheet' },
  link: { name: 'Copy the address', use: 'opens exactly this view' },
  print: { name: 'Print', use: 'with legend and sources' },
  making: 'One moment …',
  saved: 'Saved as {file}: {counts}.',
  savedPicture: 'Saved as {file}.',
  copiedTable: { one: 'Copied: a table of {n} fact.', other: 'Copied: a table of {n} facts.' },
  copiedLink: 'Copied: the address of this view.',
  copyYourself: 'The browser does not let this page copy. Copy the marked text yourself:',
  failed: 'There is no file: {reason}',
  failedPicture: 'The browser could not draw the picture. Take the SVG instead.',
  columns: {
    subject: 'Subject',
    predicate: 'Relation',
    object: 'Object',
    date: 'Date',
    basis: 'Basis',
    confidence: 'Confidence',
    subjectId: 'Id of subject',
    objectId: 'Id of object',
    fact: 'Id of fact',
    documents: 'Ids of sources',
  },
};
