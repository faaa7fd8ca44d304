import type { Command } from '@tiptap/pm/state';
import { useMemo, useRef, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { align } from '../commands/align.js';
import { toggleTitle, turnInto } from '../commands/blocks.js';
import { insertTable } from '../commands/insert-table.js';
import { pageBreak, shiftLevel } from '../commands/keys.js';
import type { Engine } from '../engine.js';
import { useLatePart } from '../later.js';
import { MARKERS } from '../schema/text-nodes.js';
import { saying } from './panels.js';
import { toolbarStates } from './toolbar-state.js';

const KINDS: readonly [string, string, Command][] = [
  ['paragraph', 'Đoạn văn', turnInto('paragraph')],
  ...([1, 2, 3] as const).map(
    (level) => [`heading-${level}`, `Đề mục bậc ${level}`, turnInto('heading', { level })] as [string, string, Command],
  ),
  ...([1, 2, 3] as const).map(
    (level) => [`clause-${level}`, `Khoản bậc ${level}`, turnInto('clause', { level })] as [string, string, Command],
  ),
  ...MARKERS.map((marker) => [`item-${marker}`, `Ý đầu dòng ${marker}`, turnInto('item', { marker })] as [string, string, Command]),
];
const MARKS: readonly [string, string, string, ReactNode][] = [
  ['b', 'In đậm', 'Ctrl+B', <b key="b">B</b>],
  ['i', 'In nghiêng', 'Ctrl+I', <i key="i">I</i>],
  ['u', 'Gạch chân', 'Ctrl+U', <u key="u">U</u>],
  ['sup', 'Chỉ số trên', 'Ctrl+.', 'x²'],
  ['sub', 'Chỉ số dưới', 'Ctrl+,', 'x₂'],
];
/** The tools of the text: one stop for Tab, arrows from tool to tool, Escape back to the text. */
export function Toolbar({ engine }: { engine: Engine }) {
  const { editor, panels } = engine;
  const states = useMemo(() => toolbarStates(editor), [editor]);
  const { kind, marks, align: aligned, inTable, canUndo, canRedo } = useSyncExternalStore(engine.onTransaction, states);
  const tables = useLatePart(inTable);
  const bar = useRef<HTMLDivElement>(null);

  const run = (command: Command, refused?: string) => () => {
    if (!command(editor.state, editor.view.dispatch, editor.view) && refused) panels.set({ notice: saying(refused) });
    editor.view.focus();
  };
  const tool = (
    name: string,
    label: string,
    act: () => void,
    given: { pressed?: boolean; disabled?: boolean; keys?: string; face?: ReactNode } = {},
  ) => (
    <button
      key={name}
      type="button"
      aria-label={label}
      aria-pressed={given.pressed}
      aria-disabled={given.disabled}
      title={given.keys ? `${label} (${given.keys})` : label}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!given.disabled) act();
      }}
    >
      {given.face ?? name}
    </button>
  );

  return (
    <div
      ref={(element) => {
        bar.current = element;
        oneStop(element);
      }}
      role="toolbar"
      aria-label="Công cụ soạn thảo"
      aria-orientation="horizontal"
      className="editor-tools"
      onKeyDown={(event) => rove(event, bar.current, () => editor.view.focus())}
    >
      <div className="tool-row">
        {tool('↶', 'Hoàn tác', () => engine.handle.undo(), { disabled: !canUndo, keys: 'Ctrl+Z' })}
        {tool('↷', 'Làm lại', () => engine.handle.redo(), { disabled: !canRedo, keys: 'Ctrl+Y' })}
        <select
          aria-label="Loại đoạn"
          tabIndex={-1}
          value={KINDS.some(([name]) => name === kind) ? kind : ''}
          onChange={(event) => {
            const chosen = KINDS.find(([name]) => name === event.target.value);
            if (chosen) run(chosen[2], 'Không đặt chú thích trong đề mục: hãy chuyển chú thích xuống đoạn dưới.')();
          }}
        >
          <option value="" hidden>
            {inTable ? 'Trong bảng' : 'Loại đoạn'}
          </option>
          {KINDS.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
        {tool('⇤', 'Bậc cao hơn', run(shiftLevel(-1)), { keys: 'Shift+Tab' })}
        {tool('⇥', 'Bậc thấp hơn', run(shiftLevel(1)), { keys: 'Tab' })}
        {MARKS.map(([name, label, keys, face]) =>
          tool(
            name,
            label,
            run(() => editor.commands.toggleMark(name)),
            { pressed: marks.includes(`|${name}|`), keys, face },
          ),
        )}
        {tool('Tiêu đề', 'Tiêu đề chạy liền của khoản hoặc ý', run(toggleTitle, 'Chỉ khoản và ý đầu dòng có tiêu đề chạy liền.'), {
          pressed: marks.includes('|title|'),
          keys: 'Ctrl+Shift+B',
        })}
        <select
          aria-label="Căn lề"
          tabIndex={-1}
          value={aligned}
          onChange={(event) => run(align(event.target.value === '' ? null : event.target.value))()}
        >
          <option value="">Căn lề như mẫu</option>
          <option value="left">Căn trái</option>
          <option value="center">Căn giữa</option>
          <option value="right">Căn phải</option>
          <option value="justify">Căn đều</option>
        </select>
        {tool('Chú thích', 'Thêm chú thích', engine.addFootnote, { keys: 'Ctrl+Alt+F' })}
        {tool('Bảng', 'Thêm bảng', run(insertTable, 'Không đặt bảng trong bảng.'))}
        {tool('Ngắt trang', 'Ngắt trang', run(pageBreak), { keys: 'Ctrl+Enter' })}
        {tool('Tìm', 'Tìm và thay', () => panels.set({ finding: true }), { keys: 'Ctrl+F' })}
        {tool('?', 'Phím tắt', () => panels.set({ help: true }), { keys: 'Ctrl+/' })}
      </div>
      {tables && <tables.TableTools tool={(name, label, command, refused) => tool(name, label, run(command, refused))} />}
    </div>
  );
}

const stops = (bar: HTMLElement): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('button, select')];

/** One tool is reached by Tab: the one last stood at, else the first. */
function oneStop(bar: HTMLElement | null): void {
  if (!bar) return;
  const all = stops(bar);
  const stop = all.find((each) => each.tabIndex === 0) ?? all[0];
  for (const each of all) each.tabIndex = each === stop ? 0 : -1;
}

function rove(event: KeyboardEvent, bar: HTMLElement | null, leave: () => void): void {
  if (!bar || !(event.target instanceof HTMLElement)) return;
  const all = stops(bar);
  const at = all.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Escape') leave();
  if (to === undefined) return;
  event.preventDefault();
  const next = all[(to + all.length) % all.length];
  for (const each of all) each.tabIndex = each === next ? 0 : -1;
  next?.focus();
}
