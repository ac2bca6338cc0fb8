import type { MeetingsWords } from '../en/meetings.js';

export const meetings: MeetingsWords = {
  choose: {
    heading: 'Wer wen getroffen hat',
    hint: 'Wählen Sie eine Person, Stadt oder Organisation, um zu sehen, wen sie getroffen hat, oder mehrere, um zu sehen, welche von ihnen einander begegnet sind.',
    label: 'Eine Person, Stadt oder Organisation suchen',
    another: 'Zum Vergleich hinzufügen',
    none: 'Niemand dieses Namens, der bei einem Treffen gewesen sein könnte. Versuchen Sie eine andere Schreibweise oder Schrift.',
    failed: 'Die Suche hat nicht geantwortet.',
    chosen: 'Ausgewählt',
    remove: '{name} herausnehmen',
    onScreen: { one: 'Die eine auf dem Bildschirm', other: 'Alle {n} auf dem Bildschirm' },
    most: 'Höchstens {n} lassen sich auf einmal vergleichen.',
  },
  person: {
    offices: 'Ämter',
    officeHolders: 'Amtsträgerinnen und Amtsträger',
    stoodFor: 'Sprach für',
    representatives: 'Vertreten durch',
    asOf: 'belegt für {date}',
    untitled: 'Bezeichnung nicht angegeben',
    at: 'bei: {event}',
    noMeetings: 'Belegt, aber kein Treffen',
    noMeetingsHint:
      'Ein Brief, eine Einladung oder eine entsandte Delegation bringt für sich genommen niemanden zusammen.',
    unknown:
      'Unter dieser Kennung ist hier niemand bekannt. Die Adresse ist vielleicht veraltet: Suchen Sie nach dem Namen.',
    source: 'Beleg zeigen',
  },
  encounters: {
    heading: 'Begegnungen: {name}',
    found: { one: '{n} Begegnung', other: '{n} Begegnungen' },
    order: 'Reihenfolge',
    orders: { strength: 'Sicherste zuerst', date: 'Neueste zuerst' },
    kinds: 'Anzeigen',
    allKinds: 'Alle Arten',
    bases: 'Art der Begegnung',
    more: { one: '{n} weitere zeigen', other: '{n} weitere zeigen' },
    none: 'Hier ist kein Treffen bekannt: {name}.',
    noneHint: 'Das heißt nicht, dass es keines gab: Quellen berichten nur von wenigen, die zusammenkommen.',
    widen: 'Ohne Filter noch einmal suchen',
    meetings: { one: '{n} Treffen', other: '{n} Treffen' },
    series: { one: '{n} gemeinsame Reihe', other: '{n} gemeinsame Reihen' },
    duplicates: {
      one: '{n} davon ist vielleicht dasselbe wie ein anderes',
      other: '{n} davon sind vielleicht dieselben wie andere',
    },
    maybeSame: 'Vielleicht dasselbe Treffen wie {name}',
    onBehalfOf: 'im Namen von {names}',
    through: 'durch {names}',
    source: 'Beleg: {title}',
    noSource: 'Beleg',
    inferred: 'erschlossen',
    all: { one: 'Das Treffen zeigen', other: 'Alle {n} Treffen zeigen' },
    connected: 'Wie hängen sie zusammen?',
    graph: 'Im Graphen',
    undated: 'Datum nicht angegeben',
    modes: { online: 'online', on_site: 'vor Ort', hybrid: 'vor Ort und online' },
    sizeUnknown: 'Größe nicht angegeben',
  },
  basis: {
    DIRECT: { short: 'Unmittelbar', means: 'Beide waren selbst dabei, vor Ort oder online.' },
    THROUGH_DELEGATES: {
      short: 'Durch andere',
      means:
        'Eine Seite oder beide waren nur durch andere dabei, oder als Gastgeber oder Veranstalter: Gesehen haben müssen sie sich nicht.',
    },
    INFERRED: {
      short: 'Erschlossen',
      means:
        'Dass beide dabei waren, ist erschlossen oder wird nur von einer ganzen Gruppe gesagt: Keine Quelle sagt es von jedem Einzelnen.',
    },
    SAME_SERIES: {
      short: 'Gleiche Reihe',
      means:
        'Beide nahmen an einer Reihe von Veranstaltungen teil. Von keiner einzelnen ist bekannt, dass beide dabei waren; das ist also kein Treffen.',
    },
  },
  matrix: {
    caption: 'Wie viele Treffen je zwei von ihnen hatten und wie sicher das ist',
    hint: 'Wählen Sie ein Feld, um die Treffen der beiden zu sehen.',
    none: 'kein Treffen bekannt',
    cell: '{one} und {other}: {what}',
    metOf: { one: 'traf {n} davon', other: 'traf {n} davon' },
    legend: 'Was die Felder sagen',
    pair: '{one} und {other}',
    pairNone: 'Hier ist kein Treffen der beiden bekannt. Das heißt nicht, dass sie sich nie begegnet sind.',
  },
};
