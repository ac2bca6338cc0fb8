import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types.js';

interface Setup {
  introspection: introspection;
  disableMasking: true;
  scalars: {
    DateTime: string;
    EDTF: string;
    JSON: unknown;
    JSONObject: Record<string, unknown>;
    Language: string;
    URL: string;
  };
}

/**
 * Makes a query, or a fragment of one, whose variables and answer are typed by the schema of the service. gql.tada is
 * there for its types alone: what stands for a query at run time is its text and those of its fragments, each once,
 * so that no parser goes to the browser. `textOf` gives it back.
 */
export const graphql = ((text: string, fragments: readonly (readonly string[])[] = []) => [
  ...new Set([...fragments.flat(), text]),
]) as unknown as ReturnType<typeof initGraphQLTada<Setup>>;

/** The text of a query that `graphql` made, with its fragments. */
export function textOf(query: unknown): string {
  return (query as readonly string[]).join('\n');
}
