import { useEffect, useRef, useState } from 'react';
import type { Block } from '@trinhky/content';
import { bindEditor } from '../../drafts/bind-editor.js';
import type { Engine } from '../../drafts/engine.js';
import type { EditorHandle, EditorMark, EditorNumbers, EditorSelection } from '../../editor/editor.types.js';
import { SectionEditor } from '../../editor/section-editor.js';
import { tellTextShown } from './lazy-parts.js';
import { useDraftState } from './use-draft.js';

/** Until a slow computer has drawn the text. */
const SHOWN_MS = 300;

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
  return <Bound key={keyOf(draft)} draft={draft} {...rest} />;
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
  useEffect(() => {
    const timer = setTimeout(tellTextShown, SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <SectionEditor
      ref={handle}
      initial={initial}
      numbers={numbers}
      readOnly={readOnly}
      onChange={(changed) => bound.current?.typed(changed())}
      {...rest}
    />
  );
}
