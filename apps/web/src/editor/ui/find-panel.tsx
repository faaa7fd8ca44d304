import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Engine } from '../engine.js';
import { find, findingKey, replaceAll, replaceHere, step, stopFinding } from '../plugins/finding.js';
import { saying } from './panels.js';

/** Looks for words in the section and replaces them. */
export function FindPanel({ engine }: { engine: Engine }) {
  const { editor, panels } = engine;
  const { view } = editor;
  const [words, setWords] = useState('');
  const [folded, setFolded] = useState(true);
  const [put, setPut] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useSyncExternalStore(engine.onTransaction, () => findingKey.getState(editor.state));
  const count = found?.matches.length ?? 0;

  useEffect(() => {
    input.current?.focus();
    return () => {
      if (!editor.isDestroyed) stopFinding(editor.view);
    };
  }, [editor]);
  const look = (next: string, without: boolean) => {
    setWords(next);
    setFolded(without);
    find(view, { words: next, folded: without });
  };
  const close = () => {
    panels.set({ finding: false });
    view.focus();
  };

  return (
    <search
      className="find-panel"
      aria-label="Tìm trong mục"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="find-row">
        <input
          ref={input}
          aria-label="Từ cần tìm"
          placeholder="Tìm trong mục"
          value={words}
          onChange={(event) => look(event.target.value, folded)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) step(view, event.shiftKey ? -1 : 1);
          }}
        />
        <span role="status">{words === '' ? '' : count === 0 ? 'Không thấy' : `${(found?.at ?? 0) + 1}/${count}`}</span>
        <button type="button" className="quiet" disabled={count === 0} onClick={() => step(view, -1)}>
          Trước
        </button>
        <button type="button" className="quiet" disabled={count === 0} onClick={() => step(view, 1)}>
          Sau
        </button>
        <label>
          <input type="checkbox" checked={!folded} onChange={(event) => look(words, !event.target.checked)} /> Đúng dấu
        </label>
        <button type="button" className="quiet" onClick={close}>
          Đóng
        </button>
      </div>
      {editor.isEditable && (
        <div className="find-row">
          <input aria-label="Thay bằng" placeholder="Thay bằng" value={put} onChange={(event) => setPut(event.target.value)} />
          <button type="button" className="quiet" disabled={count === 0} onClick={() => replaceHere(view, put)}>
            Thay
          </button>
          <button
            type="button"
            className="quiet"
            disabled={count === 0}
            onClick={() => panels.set({ notice: saying(`Đã thay ${replaceAll(view, put)} chỗ.`) })}
          >
            Thay tất cả
          </button>
        </div>
      )}
    </search>
  );
}
