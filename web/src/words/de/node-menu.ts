import type { MenuWords } from '../en/node-menu.js';

export const menu: MenuWords = {
  label: 'Was mit {name} geschehen soll',
  close: 'Menü schließen',
  expand: 'Verbindungen zeigen',
  limit: 'Höchstens',
  any: 'Fakten jeder Art',
  some: '{shown} von {total}',
  all: 'alle {total}',
  more: 'mehr …',
  alone: 'Keine Fakten, die durch die Filter kommen.',
  collapse: 'Wieder zuklappen',
  pin: 'Hier feststecken',
  unpin: 'Lösen',
  hide: 'Ausblenden',
  open: 'Eigene Seite öffnen',
  chain: 'Wie ist es verbunden mit …',
  chainTo: '… {name}',
  choose: '… einem anderen, das ich wähle',
};
