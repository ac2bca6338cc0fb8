import { KIND_SHAPES, kindColour } from './kind-shapes.js';

/** The sign of a kind, for beside its name. */
export function KindMark({ kind }: { kind: string }) {
  return (
    <svg class="kind-mark" viewBox="-12 -12 24 24" width="14" height="14" aria-hidden="true">
      <path d={KIND_SHAPES[kind] ?? KIND_SHAPES['PERSON']} fill={kindColour(kind)} />
    </svg>
  );
}
