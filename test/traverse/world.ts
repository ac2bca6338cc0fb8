import { columnsOf, WHOLE } from '../../src/graph/entities.js';
import type { Reader } from '../../src/store/store.js';
import { Loaded } from '../../src/traverse/loaded.js';
import type {
  Arguments,
  FieldPlan,
  Link,
  Loader,
  Request,
  Selection,
  Step,
} from '../../src/traverse/plan.js';
import { questionOf } from '../../src/traverse/plan.js';

/** A thing of a made-up world; its neighbours follow from its number. */
export interface Thing {
  id: string;
  kind: 'Even' | 'Odd';
}

/** What a fake store was asked, call by call. */
export interface Calls {
  links: { name: string; parents: number; args: Arguments }[];
  loads: string[][];
}

export const thing = (number: number): Thing => ({
  id: `t${number}`,
  kind: number % 2 === 0 ? 'Even' : 'Odd',
});

export const numberOf = (one: unknown) => Number((one as Thing).id.slice(1));

/** The things that a thing leads to: `count` of them, the same for every step of that name. */
export function neighboursOf(number: number, name: string, count: number): string[] {
  const factor = name.length + 2;
  return Array.from({ length: count }, (_, place) => `t${(number * factor + place * place + 1) % 23}`);
}

export function fakeRequest(): {
  request: Request;
  calls: Calls;
  link: (name: string) => Link;
  loader: Loader<Thing>;
} {
  const calls: Calls = { links: [], loads: [] };
  const loader: Loader<Thing> = {
    name: 'things',
    async load(_reader, ids) {
      calls.loads.push([...ids]);
      return new Map(
        ids.filter((id) => !id.startsWith('gone')).map((id) => [id, thing(Number(id.slice(1)))]),
      );
    },
  };
  const wanted = columnsOf(WHOLE);
  const loaded = new Loaded(undefined as unknown as Reader, wanted);
  const request: Request = {
    reader: undefined as unknown as Reader,
    languages: ['en'],
    wanted,
    load: (one, ids) => loaded.load(one, ids),
    held: (one, id) => loaded.held(one, id),
    keep: (one, id, value) => loaded.keep(one, id, value),
  };
  const link = (name: string): Link => ({
    name,
    async fetch(_request, parents, args) {
      calls.links.push({ name, parents: parents.length, args });
      await new Promise((resolve) => setImmediate(resolve));
      return parents.map((one) => neighboursOf(numberOf(one), name, Number(args['count'] ?? 2)));
    },
  });
  return { request, calls, link, loader };
}

/** A step that the parent answers. */
export function held(key: string, value: (parent: unknown) => unknown, of?: Selection): Step {
  const field: FieldPlan = { value: (parent) => value(parent) };
  return {
    key,
    name: key,
    field,
    args: {},
    nullable: false,
    nullableItems: false,
    ...(of === undefined ? {} : { of }),
  };
}

/** A step that a link answers. */
export function asked(key: string, link: Link, args: Arguments = {}, of?: Selection): Step {
  const field: FieldPlan = { link, value: (_parent, _args, answer) => answer };
  const question = questionOf(field, args);
  return {
    key,
    name: link.name,
    field,
    args,
    nullable: false,
    nullableItems: false,
    ...(question ? { question } : {}),
    ...(of ? { of } : {}),
  };
}

/** The same steps for both kinds of things, which may come as ids. */
export function things(
  loader: Loader<Thing>,
  steps: readonly Step[],
  odd: readonly Step[] = steps,
): Selection {
  return {
    steps: new Map([
      ['Even', steps],
      ['Odd', odd],
    ]),
    typeOf: (value) => (value as Thing).kind,
    loader,
  };
}
