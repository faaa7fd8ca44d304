import { useLayoutEffect, useRef, useState } from 'react';
import type { Engine } from '../engine.js';
import { findFootnote } from '../commands/footnotes.js';
import { footnoteEditor } from './footnote-editor.js';

/** A footnote's words, edited beside its sign. Closed with nothing in it, the footnote goes. */
export function FootnotePopover({ engine, id }: { engine: Engine; id: string }) {
  const { editor, panels } = engine;
  const host = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });

  useLayoutEffect(() => {
    const found = findFootnote(editor.state.doc, id);
    const sign = found && editor.view.nodeDOM(found.pos);
    const around = box.current?.offsetParent?.getBoundingClientRect();
    if (!(sign instanceof Element) || !around || !host.current || !box.current) return panels.set({ footnote: null });
    const at = sign.getBoundingClientRect();
    const left = Math.max(0, Math.min(at.left - around.left - 12, around.width - box.current.offsetWidth));
    setPlace({ top: at.bottom - around.top + 6, left });
    return footnoteEditor(editor, id, host.current, 'Nội dung chú thích', () => finish(engine, id));
  }, [editor, panels, engine, id]);

  return (
    <div
      ref={box}
      className="footnote-box"
      role="dialog"
      aria-label="Chú thích"
      style={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finish(engine, id);
      }}
    >
      <div ref={host} className="footnote-host" />
      <div className="footnote-foot">
        <span>Enter để xong</span>
        {editor.isEditable && (
          <button type="button" className="quiet" onClick={() => remove(engine, id)}>
            Xóa chú thích
          </button>
        )}
        <button type="button" className="quiet" onClick={() => finish(engine, id)}>
          Xong
        </button>
      </div>
    </div>
  );
}

/** Back to the text, the caret after the sign. */
function finish(engine: Engine, id: string): void {
  const { editor, panels } = engine;
  panels.set({ footnote: null });
  const found = findFootnote(editor.state.doc, id);
  if (!found || !editor.isEditable) return;
  const { content } = found.node.attrs;
  if (Array.isArray(content) && content.length === 0) return remove(engine, id);
  editor.commands.setTextSelection(found.pos + 1);
  editor.view.focus();
}

function remove({ editor, panels }: Engine, id: string): void {
  panels.set({ footnote: null });
  const found = findFootnote(editor.state.doc, id);
  if (!found) return;
  editor.view.dispatch(editor.state.tr.delete(found.pos, found.pos + 1));
  editor.commands.setTextSelection(found.pos);
  editor.view.focus();
}
