import { Extension } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { align } from '../commands/align.js';
import { turnInto, toggleTitle } from '../commands/blocks.js';
import { openSelected } from '../commands/footnotes.js';
import { isInTable, toCell } from '../commands/in-table.js';
import { backspace, enter, leaveBelow, lineBreak, pageBreak, shiftLevel } from '../commands/keys.js';
import { latePart } from '../later.js';

/** Tab in a table goes to the next cell, past the last to a new row; elsewhere it changes the level, and after Escape leaves the text. */
const tab: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return shiftLevel(1)(state, dispatch);
  if (toCell(1)(state, dispatch)) return true;
  if (!view || !latePart()?.addRowBeside('after')(state, dispatch)) return true;
  return toCell(1)(view.state, view.dispatch);
};
const backTab: Command = (state, dispatch) => (isInTable(state) ? toCell(-1) : shiftLevel(-1))(state, dispatch);

const KEYS: Record<string, Command> = {
  Backspace: backspace,
  'Shift-Enter': lineBreak,
  'Mod-Enter': pageBreak,
  ArrowDown: leaveBelow,
  'Alt-Shift-ArrowRight': shiftLevel(1),
  'Alt-Shift-ArrowLeft': shiftLevel(-1),
  'Mod-Alt-0': turnInto('paragraph'),
  'Mod-Alt-1': turnInto('heading', { level: 1 }),
  'Mod-Alt-2': turnInto('heading', { level: 2 }),
  'Mod-Alt-3': turnInto('heading', { level: 3 }),
  'Mod-Shift-7': turnInto('clause'),
  'Mod-Shift-8': turnInto('item'),
  'Mod-Shift-b': toggleTitle,
  'Mod-Shift-l': align('left'),
  'Mod-Shift-e': align('center'),
  'Mod-Shift-r': align('right'),
  'Mod-Shift-j': align('justify'),
};

/** What keys open around the text. */
export interface KeyActions {
  addFootnote(): void;
  openFootnote(id: string): void;
  find(): void;
  help(): void;
  toTools(): void;
}

/** The keys of the text. They stand before TipTap's own. */
export function keyboard(actions: KeyActions): Extension {
  return Extension.create({
    name: 'sectionKeys',
    priority: 1000,
    addKeyboardShortcuts() {
      const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
      let leaving = false;
      const unlessLeaving = (command: Command) => () => {
        const leave = leaving;
        leaving = false;
        return leave ? false : run(command)();
      };
      const act = (action: () => void) => () => {
        action();
        return true;
      };
      return {
        ...Object.fromEntries(Object.entries(KEYS).map(([key, command]) => [key, run(command)])),
        Enter: () => run(openSelected(actions.openFootnote))() || run(enter)(),
        'Mod-Alt-f': act(actions.addFootnote),
        'Mod-f': act(actions.find),
        'Mod-/': act(actions.help),
        'Alt-F10': act(actions.toTools),
        Tab: unlessLeaving(tab),
        'Shift-Tab': unlessLeaving(backTab),
        Escape: () => {
          leaving = true;
          return false;
        },
      };
    },
  });
}
