import '../evidence/evidence.css';
import './document.css';
import { view } from '../view/navigation.js';
import { SourceList } from './source-list.js';
import { SourcePage } from './source-page.js';

/** The sources: all of them, or one with its text and what it states. */
export default function DocumentPlace() {
  const { document } = view.value;
  return document === undefined ? <SourceList /> : <SourcePage key={document} id={document} />;
}
