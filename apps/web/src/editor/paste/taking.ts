import { LIMITS, plainTextOfBlocks } from '@trinhky/content';
import type { EditorView } from '@tiptap/pm/view';
import { tellFiles } from './files.js';
import type { Given, PasteActions } from './given.types.js';
import { blocksOfHtml } from './html-blocks.js';
import { insertBlocks, insertLines } from './insert.js';
import { PASTE_MOST, withinLimits } from './limits.js';
import { blocksOfText, linesOf } from './lines.js';
import type { Pasted } from './reading.js';

/** HTML longer than this is not read at all: only its plain text. */
const HTML_MOST = 12_000_000;

const count = (n: number): string => n.toLocaleString('vi-VN');

/** What may be pasted or dropped, made into blocks and put where the caret is. HTML is read in a document of its own, where nothing of it runs or loads. */
export function takePasted(view: EditorView, given: Given, actions: PasteActions): void {
  const { html, text, event } = given;
  if (given.plain) return asLines(view, text, actions);
  const read =
    html !== '' && html.length <= HTML_MOST ? blocksOfHtml(new DOMParser().parseFromString(html, 'text/html'), actions.levels(view)) : null;
  if (read !== null && read.blocks.length > 0) return put(view, read, text, event, actions);
  if (read !== null && text === '') return void tellFiles(given.files, actions);
  const oneLine = !/[\n\r]/u.test(text.trim());
  if (oneLine) insertLines(view, linesOf(text.trim()));
  else put(view, blocksOfText(text, actions.levels(view)), text, event, actions);
}

function tooLarge(view: EditorView, text: string, blocks: number, actions: PasteActions): boolean {
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
}

function asLines(view: EditorView, text: string, actions: PasteActions): void {
  const lines = linesOf(text.replace(/[\n\r]+$/u, ''));
  if (tooLarge(view, text, lines.length, actions)) return;
  insertLines(view, lines.flatMap(short));
  actions.events().onPasteReport?.({ kind: 'as-text' });
}

function put(
  view: EditorView,
  { blocks, joined, numbered }: Pasted,
  text: string,
  event: ClipboardEvent | null,
  actions: PasteActions,
): void {
  const whole = text === '' ? plainTextOfBlocks(blocks) : text;
  if (tooLarge(view, plainTextOfBlocks(blocks), blocks.length, actions)) return;
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
    asLines(view, whole, actions);
    view.focus();
  };
  actions.tell({ message: `${done.join(', ')}.`, actions: [{ label: 'Dán nguyên dạng chữ', run: plainly }], passing: true });
}

/** Lines no longer than a block may be. */
function short(line: string): string[] {
  if (line.length <= LIMITS.blockText) return [line];
  const cut = line.lastIndexOf(' ', LIMITS.blockText) + 1 || LIMITS.blockText;
  return [line.slice(0, cut).trimEnd(), ...short(line.slice(cut))];
}
