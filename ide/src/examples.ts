import { Kind, parse, print } from 'graphql';

/** A tab of the editor: the queries of one section of the documentation. */
export interface Example {
  /** The heading of the section. */
  title: string;
  /** A document with an operation for each query, which bears the name of the section. */
  query: string;
}

/** Takes the queries out of a page of the documentation, each with the paragraph before it as a comment. */
export function examplesOf(markdown: string): Example[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .flatMap((text) => {
      const end = text.indexOf('\n');
      const [title, section] = [text.slice(0, end).trim(), text.slice(end)];
      const queries = [...section.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)];
      const operations = queries.map(({ 1: query = '', index }, place) => {
        const name = `${nameOf(title)}${place === 0 ? '' : place + 1}`;
        return `${commentOf(section.slice(0, index))}${named(query, name)}`;
      });
      return operations.length === 0 ? [] : [{ title, query: `${operations.join('\n\n')}\n` }];
    });
}

/** `Who met whom` → `WhoMetWhom`. */
function nameOf(title: string): string {
  const words = title.match(/\w+/g) ?? [];
  return words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('');
}

/** What is asked without a name gets one, by which the editor lets its reader choose among several. */
function named(query: string, name: string): string {
  const { definitions, ...document } = parse(query);
  return print({
    ...document,
    definitions: definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? { ...one, name: { kind: Kind.NAME, value: name } } : one,
    ),
  });
}

const WIDTH = 56;

/** The last paragraph of a text, in lines that fit beside the answer; nothing where that is a block or a table. */
function commentOf(before: string): string {
  const paragraph =
    before
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  if (paragraph === '' || /^(```|\||#)/m.test(paragraph)) return '';
  const plain = paragraph.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
  const lines: string[] = [];
  for (const word of plain.split(/\s+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= WIDTH) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return `${lines.join('\n')}\n`;
}
