import { ParleyError } from '../../src/errors.js';
import type { Store } from '../../src/store/store.js';

/** A store that answers nothing until it is called off. */
export interface SilentStore {
  store: Store;
  /** Resolves when it is asked for the first time. */
  asked: Promise<void>;
  /** Resolves when it is called off for the first time. */
  calledOff: Promise<void>;
}

export function silent(store: Store): SilentStore {
  let ask = () => {};
  let callOff = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const calledOff = new Promise<void>((resolve) => {
    callOff = resolve;
  });
  const snapshot: Store['snapshot'] = (_work, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => {
        callOff();
        reject(new ParleyError('LIMIT_EXCEEDED', 'The request was called off.'));
      });
      ask();
    });
  const wrapped = new Proxy(store, {
    get: (of, name) => (name === 'snapshot' ? snapshot : Reflect.get(of, name).bind(of)),
  });
  return { store: wrapped, asked, calledOff };
}
