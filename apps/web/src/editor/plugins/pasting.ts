import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isInTable } from '../commands/in-table.js';
import { latePart, latePartHere } from '../later.js';
import { tellFiles } from '../paste/files.js';
import type { Given, PasteActions } from '../paste/given.types.js';
import { intoCell } from '../paste/in-cell.js';
import { insertOwn, knownIds, withoutIds } from '../paste/own-slice.js';
import { saying } from '../ui/panels.js';
import type { Settling } from './settling.js';

/** Copied here. */
const OWN = [/\sdata-pm-slice=/u, /\sdata-(?:id|kind)=/u];

/** Takes what is pasted or dropped: files go to the attachments, what was copied here ProseMirror's way, all else is read (paste/taking). */
export function pasting(settling: Settling, actions: PasteActions): Plugin {
  let plainAsked = false;

  const take = (view: EditorView, data: DataTransfer, event: ClipboardEvent | null): boolean => {
    const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
    if (OWN.every((sign) => sign.test(html))) return false;
    if (!view.editable) return true;
    const files = [...data.files];
    if (html === '' && text === '') return tellFiles(files, actions);
    read(view, { html, text, files, plain: plainAsked, event });
    return true;
  };

  const read = (view: EditorView, given: Given): void => {
    const part = latePart();
    if (part) return part.takePasted(view, given, actions);
    actions.tell({ ...saying('Đang tải phần đọc nội dung dán; nội dung sẽ vào chỗ con trỏ khi tải xong.'), passing: true });
    void latePartHere().then(({ takePasted }) =>
      settling.whenSettled(null, () => {
        if (view.isDestroyed) return;
        if (view.editable) takePasted(view, given, actions);
        else actions.tell(saying('Mục không còn sửa được nên nội dung chưa được dán; bảng nhớ vẫn giữ.'));
      }),
    );
  };

  return new Plugin({
    props: {
      handleKeyDown: (_view, event) => {
        plainAsked = event.shiftKey && event.key.toLowerCase() === 'v' && (event.ctrlKey || event.metaKey);
        return false;
      },
      handlePaste: (view, event, slice) => {
        const taken = event.clipboardData ? take(view, event.clipboardData, event) : false;
        plainAsked = false;
        return taken || insertOwn(view, slice);
      },
      handleDrop: (view, event, _slice, moved) => {
        if (moved || !event.dataTransfer) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at && event.dataTransfer.files.length === 0)
          view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
        if (!take(view, event.dataTransfer, null)) return false;
        event.preventDefault();
        return true;
      },
      transformPasted: (slice, view) => {
        const fresh = withoutIds(slice, knownIds(view.state.doc));
        return isInTable(view.state) ? intoCell(fresh) : fresh;
      },
    },
  });
}
