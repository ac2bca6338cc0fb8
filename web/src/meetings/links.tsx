import { ViewLink } from '../shell/view-link.js';
import { placeWords } from '../words/words.js';

/** How many chains are looked for between two. */
const CHAINS = 3;

/** Where to go on from two people: the chains between them, and both on the graph with what they share. */
export function TwoLinks({ one, other, events }: { one: string; other: string; events: readonly string[] }) {
  const { encounters } = placeWords.value.meetings;
  const both = [one, other, ...events];
  return (
    <>
      <ViewLink
        class="button plain"
        to={() => ({ place: 'graph', chain: { from: one, to: other, first: CHAINS }, selected: undefined })}
      >
        {encounters.connected}
      </ViewLink>
      <ViewLink
        class="button plain"
        to={({ focus, hidden }) => ({
          place: 'graph',
          focus: [...new Set([...focus, ...both])],
          hidden: hidden.filter((id) => !both.includes(id)),
        })}
      >
        {encounters.graph}
      </ViewLink>
    </>
  );
}
