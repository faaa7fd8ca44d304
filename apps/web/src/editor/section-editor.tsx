import type { Block } from '@trinhky/content';
import { useImperativeHandle, useLayoutEffect, useRef, useState, useSyncExternalStore, type Ref } from 'react';
import './editor.css';
import type { EditorEvents, EditorHandle, EditorMark, EditorNumbers } from './editor.types.js';
import { createEngine, type Engine } from './engine.js';
import { useLatePart } from './later.js';
import './ui/ui.css';
import { NoticeBar } from './ui/notice-bar.js';
import { Toolbar } from './ui/toolbar.js';
import { useKeyboardInset } from './ui/use-keyboard-inset.js';

export interface SectionEditorProps extends EditorEvents {
  ref?: Ref<EditorHandle>;
  /** The text the editor opens with; a later one comes through `receive`. */
  initial: readonly Block[];
  numbers: EditorNumbers;
  readOnly?: boolean;
  marks?: readonly EditorMark[];
  placeholder?: string;
  /** What a screen reader calls the text. */
  label?: string;
}

/** A section's text being written. It knows blocks; keeping and sending them is its page's work. */
export function SectionEditor({
  ref,
  initial,
  numbers,
  readOnly = false,
  marks,
  placeholder = 'Nhập nội dung của mục',
  label = 'Nội dung mục',
  ...events
}: SectionEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useKeyboardInset(frame);
  const engine = useRef<Engine | null>(null);
  const [mounted, setMounted] = useState<Engine | null>(null);
  const now = useRef<EditorEvents>(events);
  useLayoutEffect(() => {
    now.current = events;
  });
  const opening = useRef({ initial, readOnly, label, placeholder, numbers });
  useLayoutEffect(() => {
    if (!host.current) return;
    const made = createEngine({ element: host.current, ...opening.current, events: () => now.current });
    engine.current = made;
    setMounted(made);
    return () => {
      engine.current = null;
      setMounted(null);
      made.destroy();
    };
  }, []);
  useImperativeHandle(ref, () => handleOf(() => engine.current));
  useLayoutEffect(() => engine.current?.handle.setReadOnly(readOnly), [readOnly]);
  useLayoutEffect(() => engine.current?.setNumbers(numbers), [numbers]);
  useLayoutEffect(() => {
    if (marks) engine.current?.handle.setMarks(marks);
  }, [marks]);

  return (
    <div ref={frame} className="section-editor">
      {mounted && !readOnly && <Toolbar engine={mounted} />}
      {mounted && <Around engine={mounted} />}
      <div ref={host} className="section-text" />
    </div>
  );
}

/** What stands open around the text. */
function Around({ engine }: { engine: Engine }) {
  const { footnote, notice, finding, help } = useSyncExternalStore(engine.panels.subscribe, engine.panels.get);
  const part = useLatePart(finding || help || footnote !== null);
  return (
    <>
      {finding && part && <part.FindPanel engine={engine} />}
      {notice && <NoticeBar engine={engine} notice={notice} />}
      {footnote !== null && part && <part.FootnotePopover key={footnote} engine={engine} id={footnote} />}
      {help && part && <part.HelpDialog engine={engine} />}
    </>
  );
}

/** The handle a page keeps: nothing happens while no editor is mounted. */
function handleOf(engine: () => Engine | null): EditorHandle {
  const of = () => engine()?.handle;
  return {
    blocks: () => of()?.blocks() ?? [],
    receive: (text) => of()?.receive(text),
    setReadOnly: (locked) => of()?.setReadOnly(locked),
    setMarks: (marks) => of()?.setMarks(marks),
    show: (place) => of()?.show(place),
    focus: (blockId) => of()?.focus(blockId),
    undo: () => of()?.undo(),
    redo: () => of()?.redo(),
    selection: () => of()?.selection() ?? null,
    composing: () => of()?.composing() ?? false,
    settled: () => of()?.settled() ?? Promise.resolve(),
  };
}
