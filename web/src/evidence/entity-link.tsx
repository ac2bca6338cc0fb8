import type { Words } from '../scene/scene.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { ViewLink } from '../shell/view-link.js';
import { kindName } from '../words/vocabulary.js';

interface Props {
  entity: { id: string; kind: string; name: Words };
  /** Whether the sign of its kind stands before the name. */
  marked?: boolean;
}

/** The name of an entity, which selects it. */
export function EntityLink({ entity, marked = false }: Props) {
  return (
    <ViewLink to={() => ({ selected: entity.id })} class="entity-link">
      {marked && <KindMark kind={entity.kind} />}
      {marked && <span class="only-read">{`${kindName(entity.kind)}: `}</span>}
      <Name name={entity.name} />
    </ViewLink>
  );
}
