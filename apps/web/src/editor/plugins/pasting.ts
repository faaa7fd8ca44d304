import { LIMITS, plainTextOfBlocks, type Numbering } from '@trinhky/content';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { knownIds, withoutIds } from '../paste/own-slice.js';
import { blocksOfHtml } from '../paste/html-blocks.js';
import { cellParagraphs, insertBlocks, insertLines, insertOwn } from '../paste/insert.js';
import { PASTE_MOST, withinLimits } from '../paste/limits.js';
import { blocksOfText, linesOf } from '../paste/lines.js';
import type { Pasted } from '../paste/reading.js';
import { nodeToBlock } from '../convert/to-blocks.js';
import type { EditorEvents } from '../editor.types.js';
import { saying, type Notice } from '../ui/panels.js';

/** HTML longer than this is not read at all: only its plain text. */
const HTML_MOST = 12_000_000;

export interface PasteActions {
  levels(view: EditorView): readonly Numbering[] | undefined;
  events(): EditorEvents;
  tell(notice: Notice): void;
  undo(): void;
  saveAs(text: string): void;
}

const count = (n: number): string => n.toLocaleString('vi-VN');

/** What may be pasted or dropped, made into blocks. HTML is read in a document of its own, where nothing of it runs or loads. */
export function pasting(actions: PasteActions): Plugin {
  let plainAsked = false;

  const take = (view: EditorView, data: DataTransfer, event: ClipboardEvent | null): boolean => {
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    if (/\sdata-pm-slice=/u.test(html) && /\sdata-(?:id|kind)=/u.test(html)) return false;
    if (!view.editable) return true;
    if (html === '' && text === '') return files(data);
    if (plainAsked) {
      asLines(view, text);
      return true;
    }
    const read =
      html !== '' && html.length <= HTML_MOST
        ? blocksOfHtml(new DOMParser().parseFromString(html, 'text/html'), actions.levels(view))
        : null;
    const oneLine = !/[\n\r]/u.test(text.trim());
    if (read === null || (read.blocks.length === 0 && text !== '')) {
      if (oneLine) insertLines(view, linesOf(text.trim()));
      else put(view, blocksOfText(text, actions.levels(view)), text, event);
      return true;
    }
    if (read.blocks.length === 0) return files(data);
    put(view, read, text, event);
    return true;
  };

  const files = (data: DataTransfer): boolean => {
    const dropped = [...data.files];
    if (dropped.length === 0) return false;
    const names = dropped.map(({ name }) => `“${name}”`).join(', ');
    const { onDropFile } = actions.events();
    const taken = onDropFile ? `Tệp không nằm trong nội dung: ${names} được gửi vào phần tệp đính kèm.` : null;
    actions.tell(saying(taken ?? `Không đưa tệp vào nội dung được: hãy đính kèm ${names} vào mục.`));
    onDropFile?.(dropped);
    return true;
  };

  const tooLarge = (view: EditorView, text: string, blocks: number): boolean => {
    if (text.length <= PASTE_MOST && blocks + view.state.doc.childCount <= LIMITS.blocks) return false;
    const most =
      text.length > PASTE_MOST
        ? `${count(text.length)} ký tự, mỗi lần dán được ${count(PASTE_MOST)}`
        : `${count(blocks)} đoạn, một mục có nhiều nhất ${count(LIMITS.blocks)}`;
    actions.tell({
      message: `Nội dung dán quá dài (${most}) nên chưa dán; bảng nhớ vẫn giữ. Hãy dán từng phần, hoặc tải về thành tệp rồi đính kèm.`,
      actions: [{ label: 'Tải về tệp chữ', run: () => actions.saveAs(text) }],
    });
    actions.events().onPasteReport?.({ kind: 'too-large', characters: text.length, most: PASTE_MOST, text });
    return true;
  };

  const asLines = (view: EditorView, text: string) => {
    const lines = linesOf(text.replace(/[\n\r]+$/u, ''));
    if (tooLarge(view, text, lines.length)) return;
    insertLines(view, lines.flatMap(short));
    actions.events().onPasteReport?.({ kind: 'as-text' });
  };

  const put = (view: EditorView, { blocks, joined, numbered }: Pasted, text: string, event: ClipboardEvent | null) => {
    const whole = text === '' ? plainTextOfBlocks(blocks) : text;
    if (tooLarge(view, plainTextOfBlocks(blocks), blocks.length)) return;
    const fitting = withinLimits(blocks);
    insertBlocks(view, fitting, event);
    if (fitting.length === 1 && joined + numbered === 0) return;
    actions.events().onPasteReport?.({ kind: 'cleaned', blocks: fitting.length, joined, numbered });
    const done = [
      `Đã dán ${count(fitting.length)} đoạn`,
      ...(joined > 0 ? [`nối ${count(joined)} dòng bị ngắt`] : []),
      ...(numbered > 0 ? [`đánh số tự động ${count(numbered)} chỗ`] : []),
    ];
    const plainly = () => {
      actions.undo();
      asLines(view, whole);
      view.focus();
    };
    actions.tell({ message: `${done.join(', ')}.`, actions: [{ label: 'Dán nguyên dạng chữ', run: plainly }], passing: true });
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

/** Lines no longer than a block may be. */
function short(line: string): string[] {
  if (line.length <= LIMITS.blockText) return [line];
  const cut = line.lastIndexOf(' ', LIMITS.blockText) + 1 || LIMITS.blockText;
  return [line.slice(0, cut).trimEnd(), ...short(line.slice(cut))];
}

/** Blocks copied here and pasted into a cell: what it can hold of them. Cells go into cells as they are. */
function intoCell(slice: Slice): Slice {
  const nodes: Node[] = [];
  slice.content.forEach((node) => nodes.push(node));
  const blocks = ['heading', 'clause', 'item', 'pageBreak'];
  if (!nodes.some(({ type }) => blocks.includes(type.name))) return slice;
  const paragraphs = nodes.flatMap((node) => cellParagraphs(node.type.schema, nodeToBlock(node)));
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}
