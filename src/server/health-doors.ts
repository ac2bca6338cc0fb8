import type { Store } from '../store/store.js';
import { type Door, sendJson } from './exchange.js';

/** Milliseconds that the store may take to give a sign of life. */
const PATIENCE = 2000;

/** `GET /healthz`: the process lives. */
export const aliveDoor: Door = {
  methods: ['GET', 'HEAD'],
  answer: (exchange) => sendJson(exchange, 200, { status: 'ok' }),
};

/** `GET /readyz`: whether requests are worth sending: the store answers, and the server is not on its way out. */
export function readyDoor(store: Store, isClosing: () => boolean): Door {
  return {
    methods: ['GET', 'HEAD'],
    async answer(exchange) {
      if (isClosing()) {
        sendJson(exchange, 503, { status: 'closing' });
        return;
      }
      try {
        const { engine } = await inTime(store.health());
        sendJson(exchange, 200, { status: 'ok', store: engine });
      } catch (error) {
        exchange.log.warn({ err: error }, 'the store does not answer');
        sendJson(exchange, 503, { status: 'unavailable', error: { code: 'STORE_UNAVAILABLE' } });
      }
    },
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no sign of life in ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
