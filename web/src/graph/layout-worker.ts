import { layOut, type Task } from './layout.js';
import type { Point } from './point.js';

/** A task with its number, so that an answer to an older one can be told. */
export interface Order {
  serial: number;
  task: Task;
}

export interface Laid {
  serial: number;
  places: Map<string, Point>;
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  postMessage({ serial: data.serial, places: layOut(data.task) } satisfies Laid);
});
