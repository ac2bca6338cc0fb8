import { fill, placeWords } from '../words/words.js';
import type { Standing } from './partnerships.js';

/** How a partnership stands, in a few words; what is not stated is not mentioned. */
export function Between({ standing }: { standing: Standing | undefined }) {
  const { compare } = placeWords.value.map;
  if (!standing) return null;
  const { activity, reciprocity, lastMeeting } = standing;
  const parts = [
    ...(lastMeeting === null ? [compare.notMet] : [fill(compare.lastMet, { date: lastMeeting })]),
    ...(activity === 'UNKNOWN' ? [] : [compare.activity[activity]]),
    ...(reciprocity === 'NOT_STATED' ? [] : [compare.stated[reciprocity]]),
  ];
  return <span dir="auto">{parts.join(' · ')}</span>;
}
