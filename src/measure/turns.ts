import { ParleyError } from '../errors.js';

/** Lets so many work at a time; so many more may wait, in order. */
export class Turns {
  #free: number;
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atATime: number, waiting: number) {
    this.#free = atATime;
    this.#most = waiting;
  }

  /**
   * Waits for a turn, and resolves to what gives it back.
   *
   * @throws ParleyError LIMIT_EXCEEDED where too many wait; what `why` makes where `stop` aborts before the turn comes
   */
  async take(stop: AbortSignal, why: () => ParleyError): Promise<() => void> {
    if (stop.aborted) throw why();
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait(stop, why);
    return () => this.#pass();
  }

  #wait(stop: AbortSignal, why: () => ParleyError): Promise<void> {
    if (this.#waiting.length >= this.#most) {
      throw new ParleyError('LIMIT_EXCEEDED', 'Too many networks are being measured at this moment.', {
        remedy: 'Ask again in a little while.',
      });
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        stop.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(why());
      };
      stop.addEventListener('abort', leave, { once: true });
      this.#waiting.push(begin);
    });
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
