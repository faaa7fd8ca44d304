import type { Block } from '@trinhky/content';
import { Editor, Extension } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { insertFootnote, whyNoFootnote } from './commands/footnotes.js';
import { knownBlocks } from './convert/known-blocks.js';
import type { EditorEvents, EditorHandle, EditorNumbers, EditorSelection } from './editor.types.js';
import { blank } from './plugins/blank.js';
import { caretSeen, seeCaret } from './plugins/caret.js';
import { composed } from './plugins/composed.js';
import { finding } from './plugins/finding.js';
import { flash, flashing } from './plugins/flashing.js';
import { footnotes } from './plugins/footnotes.js';
import { identifyAll, identifying } from './plugins/identify.js';
import { keyboard } from './plugins/keyboard.js';
import { findBlock, marking, markingKey, rangeOf } from './plugins/marking.js';
import { numbering, numbersKey } from './plugins/numbers.js';
import { pasting } from './plugins/pasting.js';
import { settling } from './plugins/settling.js';
import { drawnWhereWritten } from './plugins/standing.js';
import { structuring } from './plugins/structuring.js';
import { latePart, latePartHere } from './later.js';
import { receive, RECEIVED, rejoin } from './receiving.js';
import { blockModel } from './schema/schema.js';
import { selectedWords } from './selection.js';
import { saveText } from './save-text.js';
import { panelStore, saying, type PanelStore } from './ui/panels.js';

/** The editor without its React shell: the text, the plugins and the handle. */
export interface Engine {
  editor: Editor;
  handle: EditorHandle;
  setNumbers(numbers: EditorNumbers): void;
  /** What stands open around the text. */
  panels: PanelStore;
  /** Told of every transaction; what it gives back ends that. */
  onTransaction(listener: () => void): () => void;
  /** A new footnote at the caret, open for its words, or why there can be none. */
  addFootnote(): void;
  destroy(): void;
}

export interface EngineOptions {
  element: HTMLElement;
  initial: readonly Block[];
  readOnly: boolean;
  label: string;
  placeholder: string;
  numbers: EditorNumbers;
  /** Asked at each event, so that a page may change its callbacks. */
  events: () => EditorEvents;
}

/** Until a slow computer has drawn the text: what it can do without is asked for after that. */
const DRAWN_MS = 300;

/** The caret's line keeps clear of the bars above the text and, on a phone, below it. In pixels. */
const CLEAR = { top: 180, bottom: 120, left: 5, right: 5 };

export function createEngine({ element, initial, readOnly, label, placeholder, numbers, events }: EngineOptions): Engine {
  const rest = settling();
  const panels = panelStore();
  const openFootnote = (id: string) => panels.set({ footnote: id });
  const addFootnote = () => {
    if (!editor.isEditable) return;
    const refused = whyNoFootnote(editor.state);
    if (refused === null) insertFootnote(openFootnote)(editor.state, editor.view.dispatch);
    else panels.set({ notice: saying(refused) });
  };
  const keys = keyboard({
    addFootnote,
    openFootnote,
    find: () => panels.set({ finding: true }),
    help: () => panels.set({ help: true }),
    toTools: () => element.closest('.section-editor')?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus(),
  });
  const levelsOf = ({ state }: EditorView) => numbersKey.getState(state)?.given.start?.levels;
  const part = latePart();
  const notes = footnotes(openFootnote);
  const plugins = Extension.create({
    name: 'sectionText',
    addProseMirrorPlugins: () => [
      rest.plugin,
      caretSeen(),
      identifying(rest),
      numbering(numbers),
      structuring(rest, levelsOf),
      marking((id) => events().onMark?.(id)),
      drawnWhereWritten(),
      flashing(),
      blank(placeholder),
      composed(rest),
      ...(part ? [part.tableEditing()] : []),
      notes,
      finding(),
      pasting(rest, {
        levels: levelsOf,
        events,
        tell: (notice) => panels.set({ notice }),
        undo: () => editor.commands.undo(),
        saveAs: (text) => saveText(text, 'noi-dung-dan.txt'),
      }),
    ],
  });
  const editor = new Editor({
    element: null,
    extensions: [...blockModel, keys, UndoRedo, plugins],
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, drop: false, paste: false },
    injectCSS: false,
    editable: !readOnly,
    editorProps: {
      scrollThreshold: CLEAR,
      scrollMargin: CLEAR,
      attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox', lang: 'vi', spellcheck: 'false' },
    },
  });
  const known = knownBlocks(editor.schema);
  editor.mount(element);
  const { view } = editor;
  const doc = editor.schema.node('doc', null, known.nodes(initial));
  view.updateState(EditorState.create({ doc, plugins: view.state.plugins }));

  // What was typed into tables before their plugin was here is made whole with it.
  const drawn = setTimeout(() => {
    void latePartHere().then(({ tableEditing }) =>
      rest.whenSettled(null, () => {
        if (part || editor.isDestroyed) return;
        editor.registerPlugin(tableEditing(), (plugin, others) => others.flatMap((each) => (each === notes ? [plugin, each] : [each])));
        view.dispatch(identifyAll(editor.state.tr));
      }),
    );
  }, DRAWN_MS);

  const blocks = () => known.blocks(editor.state.doc);
  let selected: EditorSelection | null = null;
  editor.on('update', ({ transaction }) => {
    if (transaction.getMeta(RECEIVED) !== true) events().onChange?.(blocks);
    if (panels.get().notice?.passing) panels.set({ notice: null });
  });
  editor.on('selectionUpdate', () => {
    const next = selectedWords(editor.state);
    if (next === null && selected === null) return;
    selected = next;
    events().onSelection?.(next);
  });

  const handle: EditorHandle = {
    blocks,
    receive: (text) => {
      const base = blocks();
      const waits = rest.composing();
      rest.whenSettled(null, () => {
        const mine = blocks();
        const next = typeof text === 'function' ? text(mine) : waits ? rejoin(base, text, mine) : text;
        const tr = receive(editor.state, known, next);
        if (tr) view.dispatch(tr);
      });
    },
    setReadOnly: (locked) => rest.whenSettled('read-only', () => editor.setEditable(!locked, false)),
    setMarks: (marks) => rest.whenSettled('marks', () => view.dispatch(view.state.tr.setMeta(markingKey, marks))),
    show: ({ blockId, quote }) => {
      const block = findBlock(editor.state.doc, blockId);
      if (!block) return;
      const words = quote === undefined ? null : rangeOf(block, { quote });
      const whole = { from: block.pos, to: block.pos + block.node.nodeSize, block: true };
      rest.whenSettled('show', () => flash(view, words ? { ...words, block: false } : whole, (run) => rest.whenSettled(null, run)));
    },
    focus: (blockId) => {
      const block = blockId === undefined ? null : findBlock(editor.state.doc, blockId);
      if (block) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(block.pos + 1))).scrollIntoView());
      view.focus();
    },
    undo: () => editor.commands.undo(),
    redo: () => editor.commands.redo(),
    selection: () => {
      seeCaret(view);
      return selectedWords(editor.state);
    },
    composing: rest.composing,
    settled: rest.settled,
  };
  const setNumbers = (next: EditorNumbers) => rest.whenSettled('numbers', () => view.dispatch(view.state.tr.setMeta(numbersKey, next)));
  const onTransaction = (listener: () => void) => {
    editor.on('transaction', listener);
    return () => {
      editor.off('transaction', listener);
    };
  };
  const destroy = () => {
    clearTimeout(drawn);
    editor.destroy();
  };
  return { editor, handle, setNumbers, panels, onTransaction, addFootnote, destroy };
}
