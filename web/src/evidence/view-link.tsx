import type { ComponentChildren } from 'preact';
import { addressOf, go } from '../view/navigation.js';
import type { View } from '../view/view.js';

interface Props {
  /** What of the view changes when it is followed. */
  to: Partial<View>;
  class?: string;
  label?: string;
  current?: boolean;
  children: ComponentChildren;
}

/** A link to another view: a step when clicked, an address of its own for a new tab. */
export function ViewLink({ to, class: name, label, current, children }: Props) {
  return (
    <a
      class={name}
      href={addressOf(to)}
      aria-label={label}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
