import type { KeyWords } from '../en/keys.js';

export const keys: KeyWords = {
  title: 'Tasten auf der Zeichenfläche',
  move: 'zum nächsten Knoten in dieser Richtung',
  facts: 'durch die Fakten des Knotens',
  open: 'im Seitenbereich öffnen',
  expand: '12 weitere Fakten zeigen',
  collapse: 'zuklappen',
  menu: 'Menü des Knotens',
  pin: 'feststecken oder lösen',
  hide: 'ausblenden',
  fit: 'ganz zeigen',
  pan: 'die Fläche verschieben',
  zoom: 'näher heran, weiter weg',
  help: 'diese Liste',
};
