import type { Words } from '../scene/scene.js';

/** A name in its own language and direction, whatever stands around it. */
export function Name({ name }: { name: Words }) {
  return (
    <bdi lang={name.language ?? undefined} dir={name.direction === 'RTL' ? 'rtl' : 'ltr'}>
      {name.text}
    </bdi>
  );
}
