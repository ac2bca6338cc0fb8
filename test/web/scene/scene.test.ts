import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FoundPart, sceneOf } from '../../../web/src/scene/derive.js';
import { membersOf } from '../../../web/src/scene/members.js';
import { type DrawnFact, factFilter, MOST_NODES } from '../../../web/src/scene/questions.js';
import type { Scene } from '../../../web/src/scene/scene.js';
import { findSurroundings, type Question } from '../../../web/src/scene/surroundings.js';
import { EMPTY, type View } from '../../../web/src/view/view.js';

const KINDS = ['PERSON', 'CITY', 'MEASURE', 'EVENT'];
const PREDICATES = ['PARTICIPATED_IN', 'SISTER_CITY_OF', 'IMPLEMENTED_MEASURE'];

interface Graph {
  kinds: readonly string[];
  facts: readonly { id: string; predicate: string; subject: number; object: number }[];
}

/** A service in small: entities `e0`, `e1` … with facts between them. */
function serviceOf({ kinds, facts }: Graph) {
  const end = (at: number) => ({ id: `e${at}`, kind: kinds[at] as string });
  const around = (id: string, predicate?: string) =>
    facts
      .map((fact) => ({ ...fact, subject: end(fact.subject), object: end(fact.object) }))
      .filter((fact) => fact.subject.id === id || fact.object.id === id)
      .filter((fact) => predicate === undefined || fact.predicate === predicate);
  return {
    /** Answers to what a question's variables ask for, in pages of `size`. */
    ask: async ({ variables }: Question, size: number) => {
      const answer: Record<string, unknown> = {};
      for (const [name, id] of Object.entries(variables).filter(([name]) => /^id\d+$/.test(name))) {
        const at = name.slice(2);
        const kind = kinds[Number(String(id).slice(1))];
        const nodes = around(String(id), (variables[`predicates${at}`] as string[] | undefined)?.[0]);
        const from = Number(variables[`after${at}`] ?? 0);
        const pageInfo = { hasNextPage: from + size < nodes.length, endCursor: String(from + size) };
        const page = { totalCount: nodes.length, pageInfo, nodes: nodes.slice(from, from + size) };
        answer[`open${at}`] = kind ? { id, kind, facts: page } : null;
      }
      const { from, to } = variables as { from?: string; to?: string };
      if (from && to) {
        const joining = around(from).filter(({ subject, object }) => [subject.id, object.id].includes(to));
        const step = {
          from: end(Number(from.slice(1))),
          to: end(Number(to.slice(1))),
          inverse: false,
          facts: joining,
        };
        answer['chains'] = joining.length === 0 ? [] : [{ confidence: 1, caveats: [], steps: [step] }];
      }
      return answer;
    },
    between(ids: readonly string[]): FoundPart {
      const nodes = kinds.map((_, at) => end(at)).filter(({ id }) => ids.includes(id));
      const there = new Set(nodes.map(({ id }) => id));
      return {
        nodes: nodes.map((node) => ({
          ...node,
          type: null,
          degree: around(node.id).length,
          name: { text: node.id, language: null, direction: 'LTR' },
        })),
        facts: facts
          .map((fact) => ({ ...fact, subject: end(fact.subject), object: end(fact.object) }))
          .filter(({ subject, object }) => there.has(subject.id) && there.has(object.id))
          .map((fact) => ({
            ...fact,
            confidence: 1,
            implicit: false,
            predicate: fact.predicate as DrawnFact['predicate'],
            polarity: 'ASSERTED',
            valid: null,
            evidence: [{ document: { id: 'doc/a' } }, { document: { id: 'doc/a' } }],
          })),
      };
    },
  };
}

async function show(graph: Graph, view: View, pageSize = 100): Promise<Scene> {
  const service = serviceOf(graph);
  const surroundings = await findSurroundings(view, (question) => service.ask(question, pageSize));
  const members = membersOf(view, surroundings);
  return sceneOf(view, members, service.between(members.ids), surroundings.chains);
}

const arbitraryGraph: fc.Arbitrary<Graph> = fc
  .array(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 8 })
  .chain((kinds) => {
    const at = fc.nat({ max: kinds.length - 1 });
    const fact = fc.record({ predicate: fc.constantFrom(...PREDICATES), subject: at, object: at });
    return fc
      .array(
        fact.filter(({ subject, object }) => subject !== object),
        { maxLength: 16 },
      )
      .map((facts) => ({ kinds, facts: facts.map((one, n) => ({ ...one, id: `f${n}` })) }));
  });
const id = fc.nat({ max: 9 }).map((at) => `e${at}`);
const known = fc.constantFrom('e0', 'e1');
const arbitrarySceneView: fc.Arbitrary<View> = fc
  .record({
    focus: fc.uniqueArray(id, { maxLength: 3 }),
    expansions: fc.uniqueArray(fc.record({ id, first: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 3,
      selector: (expansion) => expansion.id,
    }),
    chain: fc.option(fc.record({ from: known, to: known, first: fc.constant(1) }), { nil: undefined }),
    hidden: fc.uniqueArray(id, { maxLength: 2 }),
    hiddenKinds: fc.subarray(KINDS),
    hiddenPredicates: fc.subarray(PREDICATES),
  })
  .map(({ hiddenKinds, hiddenPredicates, ...view }) => ({
    ...EMPTY,
    ...view,
    filters: { ...EMPTY.filters, hiddenKinds, hiddenPredicates },
  }));

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('the scene of any view', () => {
  const holds = (check: (scene: Scene, view: View) => void) =>
    fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitrarySceneView, async (graph, view) =>
        check(await show(graph, view), view),
      ),
    );

  test('has both ends of each of its facts, and every node and fact once', async () => {
    await holds(({ nodes, facts }) => {
      const ids = nodes.map((node) => node.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
      for (const { subject, object, documents } of facts) {
        expect(ids).toEqual(expect.arrayContaining([subject, object]));
        expect(documents).toEqual(['doc/a']);
      }
    });
  });

  test('shows nothing that is hidden', async () => {
    await holds(({ nodes, facts }, { hidden, filters }) => {
      for (const node of nodes) {
        expect(hidden).not.toContain(node.id);
        expect(filters.hiddenKinds).not.toContain(node.kind);
      }
      for (const { predicate } of facts) expect(filters.hiddenPredicates).not.toContain(predicate);
    });
  });

  test('counts what is shown, and what would be were its kind or predicate not hidden', async () => {
    await holds(({ nodes, facts, kinds, predicates }, { filters }) => {
      for (const kind of KINDS.filter((one) => !filters.hiddenKinds.includes(one)))
        expect(kinds[kind] ?? 0).toBe(nodes.filter((node) => node.kind === kind).length);
      for (const predicate of PREDICATES.filter((one) => !filters.hiddenPredicates.includes(one)))
        expect(predicates[predicate] ?? 0).toBe(facts.filter((fact) => fact.predicate === predicate).length);
      expect(sum(kinds)).toBeGreaterThanOrEqual(nodes.length);
      expect(sum(predicates)).toBeGreaterThanOrEqual(facts.length);
    });
  });

  test('never shows more around an entity than was asked for or than there is', async () => {
    await holds(({ opened, nodes }, { expansions }) => {
      for (const { id: of, shown, total } of opened) {
        expect(nodes.map((node) => node.id)).toContain(of);
        expect(shown).toBeLessThanOrEqual(total);
        expect(shown).toBeLessThanOrEqual(expansions.find((one) => one.id === of)?.first ?? 0);
      }
    });
  });

  test('has whole chains only', async () => {
    await holds(({ chains, nodes, facts }) => {
      for (const { from, to, facts: joining } of chains.flatMap(({ steps }) => steps)) {
        expect(nodes.map((node) => node.id)).toEqual(expect.arrayContaining([from, to]));
        expect(facts.map((fact) => fact.id)).toEqual(expect.arrayContaining([...joining]));
        expect(joining.length).toBeGreaterThan(0);
      }
    });
  });

  test('says which ids nothing stands for, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitrarySceneView, async (graph, view) => {
        const { missing } = await show(graph, view);
        const shown = [...view.focus, ...view.expansions.map((one) => one.id)];
        const unknown = shown.filter(
          (one) => Number(one.slice(1)) >= graph.kinds.length && !view.hidden.includes(one),
        );
        expect(new Set(missing)).toEqual(new Set(unknown));
      }),
    );
  });
});

test('an entity is opened as far as was asked for, past what is hidden', async () => {
  const graph: Graph = {
    kinds: ['CITY', 'MEASURE', 'PERSON', 'EVENT', 'EVENT'],
    facts: [1, 2, 3, 4].map((object, n) => ({
      id: `f${n}`,
      predicate: 'PARTICIPATED_IN',
      subject: 0,
      object,
    })),
  };
  const scene = await show(graph, { ...EMPTY, focus: ['e0'], expansions: [{ id: 'e0', first: 2 }] });
  expect(scene.nodes.map((node) => node.id)).toEqual(['e0', 'e2', 'e3']);
  expect(scene.opened).toEqual([{ id: 'e0', shown: 2, total: 3 }]);
  expect(scene.kinds).toEqual({ CITY: 1, PERSON: 1, EVENT: 1, MEASURE: 1 });
});

test('a view of too many says how many are left out', () => {
  const focus = Array.from({ length: MOST_NODES + 7 }, (_, at) => `e${at}`);
  expect(membersOf({ ...EMPTY, focus }, { opened: [], chains: [] })).toMatchObject({ leftOut: 7 });
});

test('what is hidden costs pages, not entities: further pages are asked for', async () => {
  const kinds = ['CITY', ...Array.from({ length: 20 }, (_, at) => (at < 15 ? 'MEASURE' : 'PERSON'))];
  const facts = kinds
    .slice(1)
    .map((_, at) => ({ id: `f${at}`, predicate: 'LED', subject: 0, object: at + 1 }));
  const view = { ...EMPTY, focus: ['e0'], expansions: [{ id: 'e0', first: 5 }] };
  const scene = await show({ kinds, facts }, view, 4);
  expect(scene.opened).toEqual([{ id: 'e0', shown: 5, total: 5 }]);
  // No more than a few of them, though.
  expect((await show({ kinds, facts }, view, 1)).opened).toEqual([{ id: 'e0', shown: 0, total: 15 }]);
});

test('the service is asked for what is opened and for chains at once, around what is hidden', async () => {
  const questions: Question[] = [];
  const ask = async (question: Question) => {
    questions.push(question);
    return { chains: [] };
  };
  await findSurroundings({ ...EMPTY, focus: ['a'] }, ask);
  expect(questions).toEqual([]);
  const view: View = {
    ...EMPTY,
    expansions: [{ id: 'a', first: 5, predicate: 'LED' }],
    chain: { from: 'a', to: 'b', first: 3 },
    hidden: ['a', 'c'],
  };
  await findSurroundings(view, ask);
  expect(questions).toHaveLength(1);
  expect(questions[0]?.variables).toMatchObject({
    id0: 'a',
    predicates0: ['LED'],
    from: 'a',
    to: 'b',
    avoid: ['c'],
  });
});

test('no question names more than the service takes', async () => {
  const expansions = Array.from({ length: 90 }, (_, at) => ({ id: `e${at}`, first: 5 }));
  const texts: string[] = [];
  await findSurroundings({ ...EMPTY, expansions }, async ({ text }) => {
    texts.push(text);
    return {};
  });
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text.match(/open\d+:/g)?.length).toBeLessThan(60);
});

test('filters that say nothing are not asked for', () => {
  expect(factFilter(EMPTY.filters)).toEqual({
    certainty: 'POSSIBLY',
    includeImplicit: true,
    minConfidence: 0,
  });
});
