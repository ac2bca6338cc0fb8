import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard where the reader is: a link followed within the panel leads to the heading of what it opened, and
 * when the panel closes, the keyboard goes back to what opened it.
 *
 * @param shown the id of what the panel shows by now
 */
export function useFocus(
  root: RefObject<HTMLElement | null>,
  selected: string,
  shown: string | undefined,
): void {
  const moving = useRef(false);
  const isInside = () => root.current?.closest('aside')?.contains(document.activeElement) ?? false;
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      const { activeElement } = document;
      if (!isInside() && activeElement !== document.body && activeElement?.id !== 'place') return;
      requestAnimationFrame(() => {
        const back = opener instanceof HTMLElement || opener instanceof SVGElement ? opener : null;
        const goal = back?.isConnected && back !== document.body ? back : document.getElementById('place');
        goal?.focus();
      });
    };
  }, []);
  useEffect(() => {
    moving.current ||= isInside();
  }, [selected]);
  useEffect(() => {
    const heading = root.current?.querySelector('h2');
    root.current?.closest('aside')?.scrollTo({ top: 0 });
    if (moving.current && shown === selected) heading?.focus({ preventScroll: true });
    if (shown === selected) moving.current = false;
  }, [shown]);
}
