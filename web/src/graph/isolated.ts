/** A name within a sentence, kept apart from its direction by the signs that Unicode has for it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
