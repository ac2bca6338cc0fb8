import type { Door } from './exchange.js';

/** A door with the path that it stands at, as metrics name it: `/graphql`, or `/assets/*` for all below `/assets/`. */
export interface Found {
  route: string;
  door: Door;
}

/** The doors of a server by their paths. What stands at a path itself goes before what stands above it. */
export class Doors {
  readonly #exact = new Map<string, Found>();
  readonly #below: { prefix: string; found: Found }[] = [];

  constructor(doors: readonly (readonly [route: string, door: Door])[]) {
    for (const [route, door] of doors) {
      const found = { route, door };
      if (route.endsWith('/*')) this.#below.push({ prefix: route.slice(0, -1), found });
      else this.#exact.set(route, found);
    }
  }

  find(pathname: string): Found | undefined {
    return this.#exact.get(pathname) ?? this.#below.find(({ prefix }) => pathname.startsWith(prefix))?.found;
  }
}
