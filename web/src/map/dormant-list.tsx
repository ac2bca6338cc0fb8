import { counted, fill, placeWords } from '../words/words.js';
import { useAsked } from './asked.js';
import { Choose } from './choose.js';
import { type Dormant, dormantSince } from './dormant.js';
import { LongList } from './long-list.js';
import { useLoaded } from './use-loaded.js';

/** Lists the partnerships whose cities met only before a day, the longest ago first. */
export function DormantList({ since }: { since: string }) {
  const { lists, compare } = placeWords.value.map;
  const { key, asked } = useAsked();
  const { value, error } = useLoaded<Dormant>(key, (stop) => dormantSince({ ...asked(stop), since })).value;
  if (error) return <p role="alert">{error.message}</p>;
  if (!value || value.total === 0) return null;
  const { pairs, total } = value;
  return (
    <LongList
      title={lists.dormant}
      items={pairs}
      total={total}
      intro={total > pairs.length ? counted(compare.cut, pairs.length) : undefined}
      row={({ one, other, fact, lastMet }) => (
        <li key={`${one.id} ${other.id}`}>
          <Choose id={fact} note={lastMet && fill(compare.lastMet, { date: lastMet })}>
            <span dir="auto">{fill(lists.between, { one: one.name.text, two: other.name.text })}</span>
          </Choose>
        </li>
      )}
    />
  );
}
