/** What a text is shown and typed without: work on tables, what is pasted, what opens around the text. Its file comes after the text. */
export { tableEditing } from '@tiptap/pm/tables';
export { addRowBeside, alignCells } from './commands/tables.js';
export { takePasted } from './paste/taking.js';
export { tidyTable } from './plugins/tidy-table.js';
export { FindPanel } from './ui/find-panel.js';
export { FootnotePopover } from './ui/footnote-popover.js';
export { HelpDialog } from './ui/help-dialog.js';
export { TableTools } from './ui/table-tools.js';
