import type { ShellWords } from '../en/shell.js';

export const shell: ShellWords = {
  search: {
    label: 'Einen Namen suchen, in jeder Schrift',
    placeholder: 'Peking · بكين · 北京 · Beijing …',
    suggestions: 'Vorschläge',
    none: 'Niemand und nichts mit diesem Namen.',
    noneHint:
      'Versuchen Sie es mit weniger Buchstaben, anderer Schreibung oder Schrift; auch eine Kennung geht.',
    more: 'Es gibt mehr Treffer: Weitertippen grenzt sie ein.',
    page: 'Begegnungen',
    found: { one: '{n} gefunden', other: '{n} gefunden' },
  },
  skip: 'Zum Inhalt springen',
  language: 'Sprache',
  themes: { system: 'Farben: wie das System', light: 'Farben: hell', dark: 'Farben: dunkel' },
  tabs: {
    label: 'Ansichten',
    graph: 'Netz',
    map: 'Karte',
    timeline: 'Zeitleiste',
    table: 'Tabelle',
    document: 'Quellen',
    meetings: 'Treffen',
  },
  steps: { undo: 'Rückgängig', redo: 'Wiederholen' },
  panel: { label: 'Einzelheiten', close: 'Einzelheiten schließen' },
  waiting: {
    loading: 'Wird geladen …',
    partMissing: 'Dieser Teil der Seite konnte nicht geladen werden. Bitte die Verbindung prüfen.',
    again: 'Erneut versuchen',
  },
};
