/** What a source says in so many words comes before what its reader inferred, then what is surer. */
export function surestFirst(a: Stated, b: Stated): number {
  return (
    Number(a.implicit ?? false) - Number(b.implicit ?? false) || (b.confidence ?? 1) - (a.confidence ?? 1)
  );
}

/** How surely something is stated; what is not said is explicit and certain. */
interface Stated {
  implicit?: boolean;
  confidence?: number;
}
