import { go, view } from '../view/navigation.js';
import { toggled } from '../view/steps.js';
import { kindName } from '../words/vocabulary.js';
import { placeWords } from '../words/words.js';
import { BASES, type Basis, basesOf, listedBases, MEETING_KINDS } from './bases.js';
import { basisMeans, shortBasis } from './basis-mark.js';

/** Narrows the encounters by kind and by basis, and orders them. */
export function EncounterFilters() {
  const { encounters } = placeWords.value.meetings;
  const { lists } = view.value;
  const bases = basesOf(lists.metBases);
  const change = (part: Partial<typeof lists>) => go({ lists: { ...lists, metPages: undefined, ...part } });
  return (
    <div class="encounter-filters">
      <label>
        <span class="note">{encounters.order}</span>
        <select
          class="field"
          value={lists.metBy ?? 'strength'}
          onChange={({ currentTarget }) =>
            change({ metBy: currentTarget.value === 'date' ? 'date' : undefined })
          }
        >
          <option value="strength">{encounters.orders.strength}</option>
          <option value="date">{encounters.orders.date}</option>
        </select>
      </label>
      <label>
        <span class="note">{encounters.kinds}</span>
        <select
          class="field"
          value={lists.metKinds[0] ?? ''}
          onChange={({ currentTarget }) =>
            change({ metKinds: currentTarget.value === '' ? [] : [currentTarget.value] })
          }
        >
          <option value="">{encounters.allKinds}</option>
          {MEETING_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind, 'many')}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend class="note">{encounters.bases}</legend>
        {BASES.map((basis) => (
          <button
            key={basis}
            type="button"
            class="button chip"
            aria-pressed={bases.includes(basis)}
            title={basisMeans(basis)}
            onClick={() => change({ metBases: listedBases(toggled(bases, basis) as Basis[]) })}
          >
            {shortBasis(basis)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
