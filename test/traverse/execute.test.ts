import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ParleyError } from '../../src/errors.js';
import { execute, TYPE } from '../../src/traverse/execute.js';
import type { Link, Selection, Step } from '../../src/traverse/plan.js';
import { asked, fakeRequest, held, neighboursOf, thing, things } from './world.js';

const id = held('id', (one) => (one as { id: string }).id);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('running a plan', () => {
  it('asks one question for all parents of a level, and loads what they lead to at once', async () => {
    const { request, calls, link, loader } = fakeRequest();
    const leaf = things(loader, [id]);
    const second = things(loader, [asked('friends', link('friends'), { count: 5 }, leaf)]);
    const root = things(loader, [asked('friends', link('friends'), { count: 5 }, second)]);
    await execute(root, thing(3), request);
    expect(calls.links.map((one) => one.parents)).toEqual([1, 5]);
    expect(calls.loads).toHaveLength(2);
  });

  it('asks once for one link with equal arguments, whatever the types, keys and places', async () => {
    const { request, calls, link, loader } = fakeRequest();
    const leaf = things(loader, [id]);
    const even = [asked('a', link('friends'), { count: 1 }, leaf)];
    const odd = [
      asked('b', link('friends'), { count: 1 }, leaf),
      asked('c', link('friends'), { count: 1 }, leaf),
    ];
    const root = things(loader, [
      asked('left', link('left'), { count: 3 }, things(loader, even, odd)),
      asked('right', link('right'), { count: 3 }, things(loader, odd, even)),
    ]);
    await execute(root, thing(2), request);
    expect(calls.links.map((one) => one.name).sort()).toEqual(['friends', 'left', 'right']);
  });

  it('keeps aliases with other arguments apart', async () => {
    const { request, calls, link, loader } = fakeRequest();
    const leaf = things(loader, [id]);
    const root = things(loader, [
      asked('one', link('friends'), { count: 1 }, leaf),
      asked('three', link('friends'), { count: 3 }, leaf),
    ]);
    const { data: answer } = await execute(root, thing(1), request);
    expect(calls.links).toHaveLength(2);
    expect((answer['one'] as unknown[]).length).toBe(1);
    expect((answer['three'] as unknown[]).length).toBe(3);
  });

  it('expands a thing once for each place of the plan', async () => {
    const { request, link, loader } = fakeRequest();
    const root = things(loader, [
      held(
        'twice',
        () => ['t4', 't4'],
        things(loader, [id, asked('friends', link('friends'), {}, things(loader, [id]))]),
      ),
    ]);
    const { data: answer } = await execute(root, thing(1), request);
    const [first, second] = answer['twice'] as unknown[];
    expect(first).toBe(second);
  });

  it('does not load things of which only the id is asked', async () => {
    const { request, calls, loader } = fakeRequest();
    const bare: Selection = { ...things(loader, [id]), typeOf: () => 'Even', fromId: (one) => ({ id: one }) };
    const root = things(loader, [held('others', () => ['t7', 't8'], bare)]);
    expect(plain((await execute(root, thing(1), request)).data)).toEqual({
      others: [{ id: 't7' }, { id: 't8' }],
    });
    expect(calls.loads).toEqual([]);
  });

  it('loads a thing once a request, wherever it turns up again', async () => {
    const { request, calls, link, loader } = fakeRequest();
    const circle: Link = {
      ...link('circle'),
      fetch: async (_request, parents) => parents.map(() => ['t1', 't2']),
    };
    const third = things(loader, [id]);
    const second = things(loader, [asked('circle', circle, {}, third)]);
    await execute(things(loader, [asked('circle', circle, {}, second)]), thing(1), request);
    expect(calls.loads.flat().sort()).toEqual(['t1', 't2']);
  });

  it('tells what is not held as null where that is allowed, else as a fault of the data', async () => {
    const { request, loader } = fakeRequest();
    const leaf = things(loader, [id]);
    const root = things(loader, [
      { ...held('maybe', () => 'gone1', leaf), nullable: true },
      held('surely', () => ['t2', 'gone2'], leaf),
    ]);
    const { data: answer } = await execute(root, thing(1), request);
    expect(answer['maybe']).toBeNull();
    const [there, missing] = answer['surely'] as [{ id: string }, unknown];
    expect(there.id).toBe('t2');
    expect(missing).toMatchObject({ code: 'CORRUPT_DATA' });
  });

  it('tells a link what is wanted of its answers, by all who ask', async () => {
    const { request, loader } = fakeRequest();
    const seen: number[] = [];
    const spying: Link = {
      name: 'spying',
      async fetch(_request, parents, _args, wanted) {
        seen.push(wanted.at('friends', 'deep').length, wanted.at('friends', 'nothing').length);
        return parents.map(() => []);
      },
    };
    const deep = things(loader, [held('deep', () => 1)]);
    const of = things(loader, [held('friends', () => [], deep)]);
    await execute(things(loader, [asked('x', spying, {}, of), asked('y', spying)]), thing(1), request);
    expect(seen).toEqual([1, 0]);
  });

  it('lets what a client got wrong stand in its place, and goes on with the rest', async () => {
    const { request, link, loader } = fakeRequest();
    const refusing: Link = {
      name: 'refusing',
      fetch: async () => {
        throw new ParleyError('INVALID_INPUT', 'no such cursor');
      },
    };
    const root = things(loader, [
      asked('bad', refusing),
      asked('good', link('friends'), {}, things(loader, [id])),
    ]);
    const { data: answer } = await execute(root, thing(1), request);
    expect(answer['bad']).toMatchObject({ code: 'INVALID_INPUT' });
    expect(answer['good']).toHaveLength(2);
  });

  it('ends at any other failure, but not before the other questions of the level have ended', async () => {
    const { request, link, loader } = fakeRequest();
    let ended = false;
    const slow: Link = {
      name: 'slow',
      async fetch(_request, parents) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        ended = true;
        return parents.map(() => []);
      },
    };
    const failing: Link = {
      ...link('failing'),
      fetch: async () => Promise.reject(new Error('the store is gone')),
    };
    const root = things(loader, [asked('a', failing), asked('b', slow)]);
    await expect(execute(root, thing(1), request)).rejects.toThrow('the store is gone');
    expect(ended).toBe(true);
  });

  it('is sound unless an error stands somewhere, or a null where none may', async () => {
    const { request, loader } = fakeRequest();
    const leaf = things(loader, [id]);
    const sound = async (step: Step) => (await execute(things(loader, [step]), thing(1), request)).sound;
    expect(await sound({ ...held('a', () => null), nullable: true })).toBe(true);
    expect(await sound(held('a', () => null))).toBe(false);
    expect(await sound(held('a', () => ['t1', null], leaf))).toBe(false);
    expect(await sound({ ...held('a', () => ['t1', null], leaf), nullableItems: true })).toBe(true);
    expect(await sound({ ...held('a', () => ['t1', 'gone1'], leaf), nullableItems: true })).toBe(true);
    expect(await sound(held('a', () => 'gone1', leaf))).toBe(false);
  });

  it('writes leaves as their step says, and keeps the keys in the order of the selection', async () => {
    const { request, link, loader } = fakeRequest();
    const write = (leaf: unknown) => `<${leaf}>`;
    const root = things(loader, [
      asked('first', link('friends'), { count: 1 }, things(loader, [id])),
      { ...held('second', () => 'x'), write },
      { ...held('third', () => ['y', 'z']), write },
    ]);
    const { data } = await execute(root, thing(1), request);
    expect(Object.keys(data)).toEqual(['first', 'second', 'third']);
    expect(plain(data)).toMatchObject({ second: '<x>', third: ['<y>', '<z>'] });
  });

  it('asks before each level whether to go on', async () => {
    const { request, calls, link, loader } = fakeRequest();
    let levels = 0;
    const proceed = () => {
      levels += 1;
      if (levels === 3) throw new ParleyError('LIMIT_EXCEEDED', 'enough');
    };
    const third = things(loader, [asked('friends', link('friends'))]);
    const second = things(loader, [asked('friends', link('friends'), {}, third)]);
    const root = things(loader, [asked('friends', link('friends'), {}, second)]);
    await expect(execute(root, thing(1), request, { proceed })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
    expect(calls.links).toHaveLength(1);
  });

  it('takes any key, and names the type beside the keys', async () => {
    const { request, loader } = fakeRequest();
    const keys = ['__proto__', 'constructor', '__typename', 'toString'];
    const root = things(
      loader,
      keys.map((key) => held(key, () => key)),
    );
    const { data: answer } = await execute(root, thing(2), request);
    for (const key of keys) expect(answer[key]).toBe(key);
    expect(answer[TYPE]).toBe('Even');
  });
});

/** A selection as it might be written: names of steps with their arguments and what is selected below. */
interface Wish {
  name: string;
  count: number;
  below: Wish[];
}

const { tree } = fc.letrec<{ tree: Wish; level: Wish[] }>((tie) => ({
  level: fc.array(tie('tree'), { maxLength: 3 }),
  tree: fc.record({
    name: fc.constantFrom('a', 'bb', 'ccc'),
    count: fc.integer({ min: 0, max: 4 }),
    below: fc.oneof({ maxDepth: 4 }, fc.constant<Wish[]>([]), tie('level')),
  }),
}));

/** The answer that whoever asks for one thing at a time would get. */
function oneByOne(number: number, wishes: readonly Wish[]): Record<string, unknown> {
  const answer: Record<string, unknown> = { id: `t${number}` };
  for (const [place, { name, count, below }] of wishes.entries()) {
    answer[`${name}${place}`] = neighboursOf(number, name, count).map((one) =>
      oneByOne(Number(one.slice(1)), below),
    );
  }
  return answer;
}

describe('any plan', () => {
  it('gives what asking one by one gives, with no more questions than there are different ones on each level', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { maxLength: 3 }),
        fc.integer({ min: 0, max: 22 }),
        async (wishes, start) => {
          const { request, calls, link, loader } = fakeRequest();
          const questions = new Map<number, Set<string>>();
          const selection = (level: readonly Wish[], depth: number): Selection => {
            const steps: Step[] = level.map(({ name, count, below }, place) => {
              const known = questions.get(depth) ?? new Set();
              questions.set(depth, known.add(`${name} ${count}`));
              return asked(`${name}${place}`, link(name), { count }, selection(below, depth + 1));
            });
            return things(loader, [id, ...steps]);
          };
          const { data, sound } = await execute(selection(wishes, 0), thing(start), request);
          expect(sound).toBe(true);
          expect(plain(data)).toEqual(oneByOne(start, wishes));
          const most = [...questions.values()].reduce((sum, one) => sum + one.size, 0);
          expect(calls.links.length).toBeLessThanOrEqual(most);
          const loads = calls.loads.flat();
          expect(new Set(loads).size).toBe(loads.length);
          expect(calls.loads.length).toBeLessThanOrEqual(questions.size + 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
