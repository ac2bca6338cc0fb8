import './node-menu.css';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SceneNode } from '../scene/scene.js';
import { IconButton } from '../shell/icon-button.js';
import { KindMark } from '../shell/kind-mark.js';
import { go, view } from '../view/navigation.js';
import { collapsed, removed } from '../view/steps.js';
import { sortName } from '../words/vocabulary.js';
import { dialogWords, fill, isolated } from '../words/words.js';
import { drawn } from './drawn.js';
import { ExpandMenu } from './expand-menu.js';
import { focusOn, loosen } from './keys.js';
import { connected, isExpanded, isPinned, pageOpened, pinned } from './moves.js';
import { attending } from './ontology.js';
import { choosingFrom, listShown, menuOf } from './ui.js';
import { camera } from './viewing.js';

/** What can be done with a node, beside it; on a phone at the bottom. */
export default function NodeMenu() {
  const id = menuOf.value;
  const node = id === undefined ? undefined : drawn.value.marks.get(id)?.node;
  return node ? <Menu key={node.id} node={node} /> : null;
}

function Menu({ node }: { node: SceneNode }) {
  const box = useRef<HTMLDivElement>(null);
  const at = useSignal<{ left: number; top: number } | undefined>(undefined);
  const { menu } = dialogWords.value;
  const close = () => {
    menuOf.value = undefined;
    if (!listShown.peek()) focusOn(node.id);
  };
  const act = (change: Parameters<typeof go>[0]) => {
    close();
    go(change);
  };
  const loose = (id: string) => {
    close();
    loosen(id);
  };
  const put = () => {
    // On a phone it lies at the bottom.
    if (matchMedia('(max-width: 48rem)').matches) return;
    const place = drawn.peek().places.get(node.id);
    const seen = place && camera.peek()?.onScreen(place);
    const room = box.current?.parentElement;
    if (!seen || !box.current || !room) return;
    const { offsetWidth, offsetHeight } = box.current;
    const beside = seen.x + 24 + offsetWidth > room.clientWidth ? seen.x - 24 - offsetWidth : seen.x + 24;
    at.value = {
      left: Math.max(8, Math.min(beside, room.clientWidth - offsetWidth - 8)),
      top: Math.max(8, Math.min(seen.y - 24, room.clientHeight - offsetHeight - 8)),
    };
  };
  useLayoutEffect(() => {
    put();
    const observer = new ResizeObserver(put);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    box.current?.focus();
    const away = ({ target }: Event) => {
      const inside = target instanceof Node && box.current?.contains(target);
      const onButton = target instanceof Element && target.closest('[data-menu]') !== null;
      if (!inside && !onButton) menuOf.value = undefined;
    };
    // Also where the focus was on something that is no longer there.
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', leave);
    };
  }, []);

  const place = drawn.value.places.get(node.id);
  const isPinnedHere = isPinned(view.value, node.id);
  const name = node.name.text;
  return (
    <div
      ref={box}
      class="node-menu"
      role="dialog"
      aria-label={fill(menu.label, { name })}
      tabindex={-1}
      style={at.value && { left: `${at.value.left}px`, top: `${at.value.top}px` }}
    >
      <header>
        <KindMark kind={node.kind} />
        <div class="node-menu-title">
          <h2>
            <bdi lang={node.name.language ?? undefined}>{name}</bdi>
          </h2>
          <p class="note">{sortName(node.kind, node.type)}</p>
        </div>
        <IconButton icon="close" label={menu.close} onClick={close} />
      </header>
      <ExpandMenu node={node} />
      <ul class="node-menu-list">
        {isExpanded(view.value, node.id) && (
          <Item label={menu.collapse} act={() => act(collapsed(view.value, node.id))} />
        )}
        {isPinnedHere && <Item label={menu.unpin} act={() => loose(node.id)} />}
        {!isPinnedHere && place && (
          <Item label={menu.pin} act={() => act(pinned(view.value, node.id, place))} />
        )}
        <Item
          label={menu.hide}
          act={() => {
            menuOf.value = undefined;
            go(removed(view.value, node.id));
          }}
        />
        <Item
          label={menu.open}
          act={() => act(pageOpened(node.id, node.kind, attending.value.has(node.kind)))}
        />
      </ul>
      <ChainMenu node={node} close={close} />
    </div>
  );
}

function Item({ label, act }: { label: string; act: () => void }) {
  return (
    <li>
      <button type="button" class="button plain" onClick={act}>
        {label}
      </button>
    </li>
  );
}

/** Chains lead to another node that is pinned, or to one that is chosen next. */
function ChainMenu({ node, close }: { node: SceneNode; close: () => void }) {
  const { menu } = dialogWords.value;
  const { marks } = drawn.value;
  const others = view.value.pins.flatMap(({ id }) => (id === node.id ? [] : (marks.get(id)?.node ?? [])));
  return (
    <section class="node-menu-part">
      <h3>{menu.chain}</h3>
      <ul class="node-menu-list">
        {others.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              class="button plain"
              onClick={() => {
                close();
                go(connected(node.id, other.id));
              }}
            >
              <KindMark kind={other.kind} />
              {fill(menu.chainTo, { name: isolated(other.name.text) })}
            </button>
          </li>
        ))}
        <Item
          label={menu.choose}
          act={() => {
            close();
            choosingFrom.value = node.id;
          }}
        />
      </ul>
    </section>
  );
}
