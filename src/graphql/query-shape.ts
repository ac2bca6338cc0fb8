import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { type QueryLimits, tooDeep, tooManyAliases } from './limits.js';

/**
 * Counts how deep a query goes and how many aliases it has, as it is written, before it is planned.
 *
 * @returns the fragments of the document, by name
 * @throws ParleyError LIMIT_EXCEEDED
 */
export function checkShape(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: QueryLimits,
): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }
  let aliases = 0;
  const depths = new Map<string, number>();
  const depthOfFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const depth = fragment === undefined ? 0 : depthOf(fragment.selectionSet);
    depths.set(name, depth);
    return depth;
  };
  const depthOf = (set: SelectionSetNode): number => {
    let deepest = 0;
    for (const node of set.selections) {
      if (node.kind === 'FragmentSpread') deepest = Math.max(deepest, depthOfFragment(node.name.value));
      else if (node.kind === 'InlineFragment') deepest = Math.max(deepest, depthOf(node.selectionSet));
      else if (!node.name.value.startsWith('__')) {
        if (node.alias !== undefined && node.alias.value !== node.name.value) aliases += 1;
        deepest = Math.max(deepest, 1 + (node.selectionSet === undefined ? 0 : depthOf(node.selectionSet)));
      }
    }
    return deepest;
  };
  const depth = depthOf(operation.selectionSet);
  if (depth > limits.depth) throw tooDeep(depth, limits);
  if (aliases > limits.aliases) throw tooManyAliases(aliases, limits);
  return fragments;
}
