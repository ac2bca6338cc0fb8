/** Outlines in a box of 24, drawn with a stroke. */
const ICONS = {
  undo: 'M9 7L4 12L9 17M4 12H14A6 6 0 0 1 20 18',
  redo: 'M15 7L20 12L15 17M20 12H10A6 6 0 0 0 4 18',
  search: 'M10.5 4.5a6 6 0 1 0 0 12a6 6 0 1 0 0-12M15 15L20 20',
  close: 'M6 6L18 18M18 6L6 18',
  filter: 'M4 6H20M7 12H17M10 18H14',
  link: 'M10 14L14 10M9 11L6.5 13.5A3.5 3.5 0 0 0 11 18L13 16M15 13L17.5 10.5A3.5 3.5 0 0 0 13 6L11 8',
  take: 'M12 4V14M7.5 10L12 14.5L16.5 10M5 19H19',
  check: 'M5 12.5L10 17.5L19 7',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 11V16.5M12 7.5V7.75',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2.5V5M12 19V21.5M2.5 12H5M19 12H21.5M5.3 5.3L7 7M17 17L18.7 18.7M18.7 5.3L17 7M7 17L5.3 18.7',
  moon: 'M19.5 14.5A8 8 0 1 1 9.5 4.5A6.5 6.5 0 0 0 19.5 14.5Z',
  screen: 'M4 5H20V16H4ZM9 20H15M12 16V20',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  up: 'M6 14.5L12 8.5L18 14.5',
  down: 'M6 9.5L12 15.5L18 9.5',
} as const;

export type IconName = keyof typeof ICONS;

/** A small picture that stands beside a word or for it; whoever uses it alone names the button. */
export function Icon({ name, mirrored = false }: { name: IconName; mirrored?: boolean }) {
  return (
    <svg
      class={mirrored ? 'icon-mark mirrored' : 'icon-mark'}
      viewBox="0 0 24 24"
      width="18"
      height="18"
      aria-hidden="true"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
