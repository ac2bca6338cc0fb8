/** As much of a browser's address bar and history as navigation needs. */
export class BrowserHistory {
  #entries: { state: unknown; url: URL }[];
  #at = 0;
  #listeners: ((event: { state: unknown }) => void)[] = [];

  constructor(url: string) {
    this.#entries = [{ state: null, url: new URL(url) }];
  }

  /** Stands in for the globals of a browser. */
  install(): void {
    const { url } = this;
    Object.assign(globalThis, {
      location: {
        get href() {
          return url().href;
        },
        get search() {
          return url().search;
        },
        get pathname() {
          return url().pathname;
        },
      },
      history: this,
      addEventListener: (_: string, listener: (event: { state: unknown }) => void) =>
        this.#listeners.push(listener),
    });
  }

  readonly url = (): URL => (this.#entries[this.#at] as { url: URL }).url;

  get state(): unknown {
    return this.#entries[this.#at]?.state;
  }

  pushState(state: unknown, _: string, url: string): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), { state, url: new URL(url, this.url()) }];
    this.#at++;
  }

  replaceState(state: unknown, _: string, url: string): void {
    this.#entries[this.#at] = { state, url: new URL(url, this.url()) };
  }

  back(): void {
    this.#move(-1);
  }

  forward(): void {
    this.#move(1);
  }

  #move(by: number): void {
    if (this.#entries[this.#at + by] === undefined) return;
    this.#at += by;
    for (const listener of this.#listeners) listener({ state: this.state });
  }
}
