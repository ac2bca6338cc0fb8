import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { kindName } from '../words/vocabulary.js';
import type { PanelEntity } from './queries.js';
import { ViewLink } from './view-link.js';

/** The name of an entity, which selects it. */
export function EntityLink({ entity, marked = false }: { entity: PanelEntity; marked?: boolean }) {
  return (
    <ViewLink to={{ selected: entity.id }} class="entity-link">
      {marked && <KindMark kind={entity.kind} />}
      {marked && <span class="only-read">{`${kindName(entity.kind)}: `}</span>}
      <Name name={entity.name} />
    </ViewLink>
  );
}
