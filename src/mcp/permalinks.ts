/** Addresses of the explorer at which a person sees what an assistant was told; null where no explorer is known. */
export class Permalinks {
  readonly #base: URL | undefined;

  /** @param base address of the explorer, with or without a slash at its end */
  constructor(base?: string | URL) {
    if (base === undefined) return;
    this.#base = new URL(base);
    if (!this.#base.pathname.endsWith('/')) this.#base.pathname += '/';
    this.#base.search = '';
    this.#base.hash = '';
  }

  entity(id: string): string | null {
    return this.#view([
      ['focus', id],
      ['at', id],
    ]);
  }

  /** A fact between two entities, or a literal fact of one. */
  claim(id: string, ends: readonly string[]): string | null {
    return this.#view([...ends.map((end) => ['focus', end] as const), ['at', id]]);
  }

  chains(from: string, to: string, count: number): string | null {
    return this.#view([['chain', `${from}~${to}~${count}`]]);
  }

  meetings(ids: readonly string[]): string | null {
    return this.#view([['view', 'meetings'], ...ids.map((id) => ['met', id] as const)]);
  }

  /** The file with the same part of the graph. */
  export(parameters: Readonly<Record<string, string>>): string | null {
    return this.#address('export', Object.entries(parameters));
  }

  #view(parameters: readonly (readonly [string, string])[]): string | null {
    return this.#address('', parameters);
  }

  #address(path: string, parameters: readonly (readonly [string, string])[]): string | null {
    if (this.#base === undefined) return null;
    const address = new URL(path, this.#base);
    for (const [name, value] of parameters) address.searchParams.append(name, value);
    return address.href;
  }
}
