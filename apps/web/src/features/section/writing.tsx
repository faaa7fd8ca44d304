import { Suspense, useEffect, useRef, useState } from 'react';
import type { Block } from '@trinhky/content';
import { bindEditor } from '../../drafts/bind-editor.js';
import type { Engine } from '../../drafts/engine.js';
import type { EditorHandle, EditorMark, EditorNumbers, EditorSelection } from '../../editor/editor.types.js';
import { Loading } from '../../ui/loaded.js';
import { LazyEditor } from './lazy-parts.js';
import { useDraftState } from './use-draft.js';

interface Props {
  draft: Engine;
  numbers: EditorNumbers;
  marks?: readonly EditorMark[];
  handle: React.RefObject<EditorHandle | null>;
  onSelection?: (selection: EditorSelection | null) => void;
  onMark?: (id: string) => void;
  onDropFile?: (files: readonly File[]) => void;
}

/** The text being written: each change goes into the draft at once, what comes from elsewhere into the editor. */
export function Writing({ draft, ...rest }: Props) {
  return (
    <Suspense fallback={<Loading />}>
      <Bound key={keyOf(draft)} draft={draft} {...rest} />
    </Suspense>
  );
}

const keys = new WeakMap<Engine, number>();
let opened = 0;
function keyOf(draft: Engine): number {
  const known = keys.get(draft);
  if (known !== undefined) return known;
  opened += 1;
  keys.set(draft, opened);
  return opened;
}

function Bound({ draft, handle, numbers, ...rest }: Props) {
  const [initial] = useState<readonly Block[]>(() => draft.state().text);
  const bound = useRef<ReturnType<typeof bindEditor> | null>(null);
  const readOnly = !useDraftState(draft, ({ mayEdit }) => mayEdit);
  useEffect(() => {
    const editor = bindEditor(draft, { receive: (text) => handle.current?.receive(text) }, initial);
    bound.current = editor;
    return () => editor.part();
  }, [draft, handle, initial]);
  return (
    <LazyEditor
      ref={handle}
      initial={initial}
      numbers={numbers}
      readOnly={readOnly}
      onChange={(changed) => bound.current?.typed(changed())}
      {...rest}
    />
  );
}
