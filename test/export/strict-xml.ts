export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;
const TOKEN =
  /<\?xml [^?]*\?>|<!--(?:(?!--)[\s\S])*-->|<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</y;

/**
 * Reads a small part of XML 1.0 and refuses everything that is not well-formed within it: a bare `&` or `<`, a
 * forbidden character, a tag that is not closed in its turn, an attribute given twice.
 */
export function readXml(text: string): XmlElement {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) throw new Error(`forbidden character at ${forbidden.index}`);
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match || match[0] === '<') throw new Error(`no tag at ${at}: ${text.slice(at, at + 60)}`);
    const [token, closing, name, attributes = '', empty] = match;
    const parent = open.at(-1) as XmlElement;
    if (name === undefined) {
      if (!token.startsWith('<')) parent.text += resolved(token);
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another tag at ${at}`);
    } else {
      const element = { name, attributes: attributesIn(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('not one closed root');
  return only;
}

function attributesIn(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`${name} is given twice`);
    // A parser turns unescaped white space in an attribute into spaces.
    attributes[name] = resolved(value.replaceAll(/[\t\r\n]/g, ' '));
  }
  return attributes;
}

function resolved(text: string): string {
  if (text.includes(']]>')) throw new Error('"]]>" in text');
  return text.replaceAll(/&(?:#(\d+)|(\w+));|&/g, (_all, code?: string, name?: string) => {
    const character = code === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number(code));
    if (character === undefined) throw new Error('a bare ampersand');
    return character;
  });
}

/** All elements of that name, wherever they are. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}
