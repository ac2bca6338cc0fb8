/** A piece of a sentence: words of the catalogue, or the place of something that is put in. */
export interface SentencePart<Name extends string> {
  /** Undefined where `text` is to be shown as it is. */
  name?: Name;
  text: string;
}

/** The pieces of a template such as `{subject} took part in {object}`, so that names can be put in as links. */
export function sentenceParts<Name extends string>(
  template: string,
  names: readonly Name[],
): SentencePart<Name>[] {
  return template
    .split(/(\{\w+\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const name = names.find((one) => text === `{${one}}`);
      return name === undefined ? { text } : { name, text };
    });
}

/** The sentence as plain text. */
export function plainSentence(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
