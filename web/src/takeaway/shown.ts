import { computed, signal } from '@preact/signals';
import { scene } from '../scene/load-scene.js';
import type { Scene } from '../scene/scene.js';
import type { Parameters } from './export-request.js';

/** Entities and facts that can be taken away. */
export interface Shown extends Pick<Scene, 'nodes' | 'facts'> {
  /** What asks the service for them, where that is shorter than to name each. */
  parameters?: Parameters;
}

/** What a place shows where that is not the scene; a place sets it while it is on the screen. */
export const shownInstead = signal<Shown | undefined>(undefined);

/** What is on the screen. */
export const shown = computed<Shown>(() => shownInstead.value ?? scene.value.scene);
