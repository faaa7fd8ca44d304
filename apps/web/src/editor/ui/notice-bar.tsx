import type { Engine } from '../engine.js';
import type { Notice } from './panels.js';

/** What the editor has to say, above the text. */
export function NoticeBar({ engine, notice }: { engine: Engine; notice: Notice }) {
  const close = () => engine.panels.set({ notice: null });
  return (
    <div className="editor-notice" role="status">
      <span>{notice.message}</span>
      {notice.actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="quiet"
          onClick={() => {
            close();
            run();
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className="quiet" onClick={close}>
        Đóng
      </button>
    </div>
  );
}
