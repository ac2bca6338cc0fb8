import type { ComponentProps } from 'preact';
import { Icon, type IconName } from './icon.js';

interface Props extends Omit<ComponentProps<'button'>, 'icon' | 'label' | 'children'> {
  icon: IconName;
  /** What the button is called; shown where a pointer rests on it. */
  label: string;
  /** Whether the picture turns round where the interface is read from the right. */
  mirrored?: boolean;
}

/** A button with a picture for its name. */
export function IconButton({ icon, label, mirrored = false, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      class={['button plain icon', rest.class].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} mirrored={mirrored} />
    </button>
  );
}
