import { valueWords } from '../evidence/value-words.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { ViewLink } from '../shell/view-link.js';
import { Rich } from '../words/rich.js';
import { sortName } from '../words/vocabulary.js';
import { language, placeWords, words } from '../words/words.js';
import { BasisMark } from './basis-mark.js';
import type { Named, Shared } from './questions.js';
import { SideOf } from './sides.js';

/** A meeting of two: what, when, how many, and both sides of it. */
export function SharedMeeting({
  meeting,
  own,
  other,
  basisOfAll,
  heading: Heading = 'h5',
}: {
  meeting: Shared;
  own: Named;
  other: Named;
  /** The basis that is said already of all of their meetings. */
  basisOfAll?: string;
  /** As deep as the headings around it ask for. */
  heading?: 'h3' | 'h5';
}) {
  const { encounters } = placeWords.value.meetings;
  const { event, basis, size } = meeting;
  const about = [
    event.date?.display ?? encounters.undated,
    sortName(event.kind, event.type),
    ...(event.mode === null ? [] : [encounters.modes[event.mode] ?? event.mode]),
    size === null ? encounters.sizeUnknown : sizeInWords(size),
  ];
  const doubtful = event.possiblySameAs.filter(({ decision }) => decision === 'UNSURE');
  return (
    <article class="meeting">
      <Heading class="meeting-name">
        <KindMark kind="EVENT" />
        <ViewLink to={() => ({ selected: event.id })}>
          <Name name={event.name} />
        </ViewLink>
      </Heading>
      <p class="meeting-about">
        {about.map((part) => (
          <span key={part} dir="auto">
            {part}
          </span>
        ))}
        {basis !== basisOfAll && <BasisMark basis={basis} />}
      </p>
      {doubtful.map(({ entity }) => (
        <p key={entity.id} class="doubt">
          <Rich
            text={encounters.maybeSame}
            values={{
              name: (
                <ViewLink to={() => ({ selected: entity.id })}>
                  <Name name={entity.name} />
                </ViewLink>
              ),
            }}
          />
        </p>
      ))}
      <div class="two-sides">
        <SideOf who={own} side={meeting.own} />
        <SideOf who={other} side={meeting.other} />
      </div>
    </article>
  );
}

/** How many were there, as a source counts them. */
function sizeInWords({ value, comparator, unit, of }: NonNullable<Shared['size']>): string {
  const { evidence, vocabulary } = words.value;
  const quantity = {
    value,
    comparator: comparator.toLowerCase(),
    unit: unit ?? undefined,
    of: of ?? undefined,
  };
  return valueWords('size', quantity, { evidence, vocabulary, language: language.value }).join(' ');
}
