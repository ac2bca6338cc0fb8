const NAMED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const SPECIAL = /[&<>"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const REPLACEMENT = '\uFFFD';

/** Writes texts so that they stand in XML 1.0, as the value of an attribute or between tags. */
export class XmlText {
  /** How many characters XML has no way to write, and were replaced by U+FFFD. */
  replaced = 0;

  escape(text: string): string {
    return text.replace(SPECIAL, (character) => NAMED[character] ?? this.#unnamed(character));
  }

  /** ` name="value"`, or nothing where there is no value. */
  attribute(name: string, value: string | number | boolean | undefined): string {
    return value === undefined ? '' : ` ${name}="${this.escape(String(value))}"`;
  }

  /** A comment that says what was replaced; empty when nothing was. */
  remark(): string {
    return this.replaced === 0 ? '' : `<!-- ${this.#count()} -->\n`;
  }

  notify(notice: ((text: string) => void) | undefined): void {
    if (this.replaced > 0) notice?.(this.#count());
  }

  #count(): string {
    return `Replaced by U+FFFD, because XML cannot hold them: ${this.replaced} control characters or half surrogates.`;
  }

  #unnamed(character: string): string {
    // A reader would turn a plain line break in an attribute into a space.
    if (character === '\t' || character === '\n' || character === '\r')
      return `&#${character.charCodeAt(0)};`;
    if (character >= '\u007F' && character <= '\u009F') return character;
    this.replaced++;
    return REPLACEMENT;
  }
}

const NO_NAME_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)|[^A-Za-z0-9._:-]/g;

/**
 * An id as an XML name token, which cannot hold a slash: what does not fit becomes `_x002F_`, in the way that
 * XmlConvert.EncodeNmToken and spreadsheets write it.
 */
export function nameToken(id: string): string {
  return id.replace(NO_NAME_CHARACTER, (unit) => {
    const hex = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${hex}_`;
  });
}
