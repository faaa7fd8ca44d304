import { Mark } from '@tiptap/core';

/** The words of a clause or item that are its title, printed bold and run into the text. Counts only from the start of the block on. */
const Title = Mark.create({
  name: 'title',
  priority: 1000,
  parseHTML: () => [{ tag: 'span[data-kind="title"]' }],
  renderHTML: () => ['span', { 'data-kind': 'title' }, 0],
});

const plain = (name: string, tag: string, others: readonly string[], keys: readonly string[]) =>
  Mark.create({
    name,
    parseHTML: () => [tag, ...others].map((each) => ({ tag: each })),
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return Object.fromEntries(keys.map((key) => [key, () => this.editor.commands.toggleMark(name)]));
    },
  });

export const marks = [
  Title,
  plain('b', 'strong', ['b'], ['Mod-b']),
  plain('i', 'em', ['i'], ['Mod-i']),
  plain('u', 'u', [], ['Mod-u']),
  plain('sup', 'sup', [], ['Mod-.']),
  plain('sub', 'sub', [], ['Mod-,']),
];
