const LONGEST = 60;

/**
 * What a file is called: what it is about, and the day, "parley-berlin-2026-11-22.json". Letters of every script stay;
 * what file systems may stumble over does not.
 */
export function fileName(subjects: readonly string[], day: Date, extension: string): string {
  const about = subjects.map(plain).filter((text) => text !== '');
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
  const subject = [...about.join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
  return `${['parley', ...(subject === '' ? [] : [subject]), date].join('-')}${extension}`;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
