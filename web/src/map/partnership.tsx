import type { Words } from '../scene/scene.js';
import { go, view } from '../view/navigation.js';
import { fill, placeWords } from '../words/words.js';
import type { Sister } from './partnerships.js';

/** What is stated of a partnership, as a button that opens its fact. */
export function Partnership({ sister, of }: { sister: Sister; of: Words }) {
  const { compare } = placeWords.value.map;
  const [first] = sister.facts;
  if (!first) return null;
  const { status, reciprocity, since, until, lastMeeting, activity } = sister;
  const parts = [
    ...(since === null ? [] : [fill(compare.since, { date: since })]),
    ...(until === null ? [] : [fill(compare.until, { date: until })]),
    ...(status === 'UNKNOWN' ? [] : [compare.status[status]]),
    ...(reciprocity === 'NOT_STATED' ? [] : [compare.stated[reciprocity]]),
    ...(lastMeeting === null ? [compare.notMet] : [fill(compare.lastMet, { date: lastMeeting.date })]),
    ...(activity === null || activity === 'UNKNOWN' ? [] : [compare.activity[activity]]),
  ];
  return (
    <button
      type="button"
      class="map-fact"
      aria-pressed={view.value.selected === first.id}
      onClick={() => go({ selected: first.id })}
    >
      <span dir="auto">{fill(compare.facts, { one: of.text })}</span>
      <span dir="auto" class="map-note">
        {parts.join(' · ')}
      </span>
    </button>
  );
}
