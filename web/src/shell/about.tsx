import { words } from '../words/words.js';
import { Dialog } from './dialog.js';
import { IconButton } from './icon-button.js';
import { asDialog } from './loader.js';

const loadWords = asDialog(() => import('./about-words.js'));

/** Opens what there is to know about this graph. */
export function About() {
  const { about } = words.value.shell;
  return (
    <Dialog
      title={about}
      load={loadWords}
      button={(open) => <IconButton icon="info" label={about} aria-haspopup="dialog" onClick={open} />}
    />
  );
}
