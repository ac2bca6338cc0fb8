import { createHash } from 'node:crypto';

/** A text as a part of an id: small letters and digits of any script, joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * A name that a table gives to something, as a part of an id that nothing else in the table gets: where the slug tells
 * less than the name (`C++`, `2020/1`), the beginning of its digest follows.
 */
export function ownSlug(name: string): string {
  const plain = name.normalize('NFC').toLowerCase();
  const short = slug(name);
  if (short === plain.replaceAll(' ', '-')) return short;
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  return short === '' ? digest : `${short}-${digest}`;
}
