import { KIND_SHAPES, kindColour } from '../shell/kind-shapes.js';
import { addressOf } from '../view/navigation.js';
import { kindName } from '../words/vocabulary.js';
import { direction, fill, language, words } from '../words/words.js';
import { onPaper } from './colours.js';
import { askCredits, creditLines } from './credits.js';
import { legendOf } from './legend.js';
import { compose, type Entry, FONTS } from './sheet.js';
import type { Shown } from './shown.js';
import { still } from './still.js';
import { countsOf, inWords, title } from './subject.js';

/** The picture of a place as an SVG file, with its title, legend and credits, ready to be taken anywhere. */
export async function draw(
  source: SVGSVGElement,
  shown: Shown,
): Promise<{ svg: string; width: number; height: number }> {
  const picture = still(source);
  const credits = await askCredits(shown.facts, language.value);
  const [paper = '', ink = '', faint = ''] = onPaper([
    'var(--paper-raised)',
    'var(--ink)',
    'var(--ink-soft)',
  ]);
  return compose(
    {
      title: title.value,
      counts: countsOf(shown),
      picture,
      legend: source.dataset['legend'] === 'own' ? [] : entries(shown),
      credits: creditLines(credits, inWords(new Date())),
      address: addressOf({}),
      language: language.value,
      direction: direction.value,
      colours: { paper, ink, faint },
    },
    measure,
  );
}

function entries({ nodes, facts }: Shown): Entry[] {
  const { takeaway } = words.value;
  const { kinds, lines, faded } = legendOf(nodes, facts);
  const colours = onPaper([...kinds.map(({ kind }) => kindColour(kind)), 'var(--ink-soft)']);
  const lineColour = colours.at(-1) ?? '';
  const label = (text: string, n: number) => fill(takeaway.counted, { label: text, n });
  return [
    ...kinds.map(({ kind, count }, at) => ({
      shape: KIND_SHAPES[kind] ?? KIND_SHAPES['PERSON'] ?? '',
      colour: colours[at] ?? '',
      label: label(kindName(kind, count === 1 ? 'one' : 'many'), count),
    })),
    ...lines.map(({ line, count }) => ({
      line,
      colour: lineColour,
      label: label(takeaway.lines[line], count),
    })),
    ...(faded ? [{ line: 'faded' as const, colour: lineColour, label: takeaway.faded }] : []),
  ];
}

let context: CanvasRenderingContext2D | null | undefined;

function measure(text: string, size: number, bold: boolean): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.6;
  context.font = `${bold ? 600 : 400} ${size}px ${FONTS}`;
  return context.measureText(text).width;
}
