import { useComputed } from '@preact/signals';
import { factFilter } from '../scene/questions.js';
import { view } from '../view/navigation.js';
import { language } from '../words/words.js';
import type { Asked } from './partnerships.js';

/** What every layer asks with: the filters and the day of the view, and the reader's language; `key` stands for it. */
export function useAsked(): { key: string; asked: (stop: AbortSignal) => Asked } {
  return useComputed(() => {
    const { filters, since } = view.value;
    const where = factFilter(filters);
    const spoken = language.value;
    return {
      key: JSON.stringify([where, since, spoken]),
      asked: (stop: AbortSignal) => ({ where, since, language: spoken, stop }),
    };
  }).value;
}
