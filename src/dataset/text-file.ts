import { ParleyError } from '../errors.js';

/** A text as a user has it: the name of its file and its bytes, untouched. */
export interface TextFile {
  name: string;
  bytes: Uint8Array;
  /** It was only found on the way: it need not be the text of any document. */
  found?: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text in a file, with all that spans count: a byte order mark and the line ends as they are.
 *
 * @throws ParleyError INVALID_INPUT where it is not UTF-8
 */
export function textIn({ name, bytes }: TextFile): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new ParleyError('INVALID_INPUT', `${name} is not UTF-8.`, {
      remedy: 'Give the file as it was published, in UTF-8.',
      place: { file: name },
      cause,
    });
  }
}
