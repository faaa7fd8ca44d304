import type { Inline } from '@trinhky/content';
import type { Editor } from '@tiptap/core';
import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { findFootnote } from '../commands/footnotes.js';
import { lineBreak } from '../commands/keys.js';
import { nodesOfInlines } from '../convert/to-doc.js';
import { inlinesOfNode } from '../convert/to-blocks.js';
import { inlinesFrom } from '../schema/attributes.js';

/**
 * The words of a footnote in an editor of their own: a run of content as in a heading, where no footnote can stand. Every change goes into
 * the text at once; what a colleague changed meanwhile comes in where nothing is being composed.
 */
export function footnoteEditor(editor: Editor, id: string, host: HTMLElement, label: string, close: () => void): () => void {
  const { schema } = editor;
  const { heading } = schema.nodes;
  const docOf = (content: unknown): Node => schema.node(heading ?? 'heading', null, nodesOfInlines(schema, inlinesFrom(content)));
  const stored = (): string | null => {
    const found = findFootnote(editor.state.doc, id);
    return found && JSON.stringify(found.node.attrs.content);
  };
  const leave = () => {
    close();
    return true;
  };
  const marks = Object.entries({ 'Mod-b': 'b', 'Mod-i': 'i', 'Mod-u': 'u', 'Mod-.': 'sup', 'Mod-,': 'sub' }).flatMap(([key, name]) => {
    const type = schema.marks[name];
    return type ? [[key, toggleMark(type)] as const] : [];
  });
  const keys = {
    ...Object.fromEntries(marks),
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Shift-Enter': lineBreak,
    Enter: leave,
    Escape: leave,
  };
  let last = stored();

  const view = new EditorView(host, {
    state: EditorState.create({
      doc: docOf(findFootnote(editor.state.doc, id)?.node.attrs.content),
      plugins: [history(), keymap(keys), keymap(baseKeymap)],
    }),
    editable: () => editor.isEditable,
    attributes: { 'aria-label': label, role: 'textbox', lang: 'vi', class: 'footnote-text' },
    // One run of text: pasted lines follow one another.
    transformPastedHTML: (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent.replace(/\s+/gu, ' '),
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr));
      const found = tr.docChanged ? findFootnote(editor.state.doc, id) : null;
      if (!found) return;
      const content: Inline[] = inlinesOfNode(view.state.doc);
      last = JSON.stringify(content);
      editor.view.dispatch(editor.state.tr.setNodeAttribute(found.pos, 'content', content));
    },
  });
  const follow = () => {
    const now = stored();
    if (now === null) return close();
    if (now === last || view.composing) return;
    last = now;
    const doc = docOf(findFootnote(editor.state.doc, id)?.node.attrs.content);
    view.updateState(view.state.apply(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content)));
  };
  editor.on('update', follow);
  view.focus();
  return () => {
    editor.off('update', follow);
    view.destroy();
  };
}
