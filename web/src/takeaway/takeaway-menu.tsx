import './takeaway.css';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icon.js';
import { asDialog } from '../shell/loader.js';
import { words } from '../words/words.js';

const loadChoices = asDialog(() => import('./takeaway-choices.js'));

/** The button that opens what can be done with what is on the screen: files, pictures, copies, paper. */
export default function TakeawayMenu() {
  const { takeaway } = words.value;
  return (
    <Dialog
      title={takeaway.title}
      load={loadChoices}
      button={(open) => (
        <button type="button" class="button plain takeaway-open" aria-haspopup="dialog" onClick={open}>
          <Icon name="take" />
          <span class="takeaway-word">{takeaway.button}</span>
        </button>
      )}
    />
  );
}
