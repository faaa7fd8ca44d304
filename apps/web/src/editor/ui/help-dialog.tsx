import { useEffect, useRef } from 'react';
import type { Engine } from '../engine.js';

const KEYS: readonly [string, string][] = [
  ['Gõ “1. ”, “a) ”, “- ” ở đầu đoạn', 'Thành khoản hoặc ý đầu dòng, số do phần mềm đánh; Ctrl+Z để giữ chữ đã gõ'],
  ['Enter · Shift+Enter', 'Đoạn mới · xuống dòng trong đoạn'],
  ['Tab · Shift+Tab', 'Bậc thấp hơn · cao hơn; trong bảng: ô sau · ô trước'],
  ['Esc rồi Tab', 'Rời khỏi ô soạn thảo'],
  ['Ctrl+B · Ctrl+I · Ctrl+U', 'Đậm · nghiêng · gạch chân'],
  ['Ctrl+Shift+B', 'Tiêu đề chạy liền của khoản hoặc ý'],
  ['Ctrl+Alt+0 · Ctrl+Alt+1, 2, 3', 'Đoạn văn · đề mục bậc 1, 2, 3'],
  ['Ctrl+Shift+7 · Ctrl+Shift+8', 'Khoản có số · ý đầu dòng'],
  ['Ctrl+Shift+L, E, R, J', 'Căn trái, giữa, phải, đều'],
  ['Ctrl+Alt+F', 'Thêm chú thích'],
  ['Ctrl+Enter', 'Ngắt trang'],
  ['Ctrl+F', 'Tìm và thay'],
  ['Ctrl+Z · Ctrl+Y', 'Hoàn tác · làm lại'],
  ['Alt+F10', 'Đến thanh công cụ; Esc để trở lại'],
];

/** The keys of the text. */
export function HelpDialog({ engine }: { engine: Engine }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    engine.panels.set({ help: false });
    engine.editor.view.focus();
  };
  return (
    <dialog ref={dialog} className="editor-help" aria-labelledby="editor-help" onClose={close}>
      <h2 id="editor-help">Phím tắt khi soạn thảo</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
        Đóng
      </button>
    </dialog>
  );
}
