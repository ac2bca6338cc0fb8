import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { addressOf, go, view } from '../view/navigation.js';
import type { View } from '../view/view.js';

interface Props {
  /** What differs in the view that the link leads to; asked for again when it is followed. */
  to: (view: View) => Partial<View>;
  class?: string;
  current?: boolean;
  children: ComponentChildren;
}

/** A link to another view: followed within the page, but an address of its own for a new tab or a bookmark. */
export function ViewLink({ to, class: className, current = false, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // In a row that is too long for the screen, the one that is there must be seen.
    if (current) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <a
      ref={link}
      class={className}
      href={addressOf(to(view.value))}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to(view.value));
      }}
    >
      {children}
    </a>
  );
}
