import { Plugin } from '@tiptap/pm/state';
import { paragraphAtEnd } from '../commands/keys.js';

/** Says what belongs here while nothing is written: as an attribute of the whole text, so that no text node is touched. */
export function blank(placeholder: string): Plugin {
  return new Plugin({
    props: {
      attributes: ({ doc }): { [name: string]: string } => {
        const only = doc.childCount === 1 ? doc.firstChild : null;
        return only?.type.name === 'paragraph' && only.content.size === 0 ? { 'data-placeholder': placeholder } : {};
      },
      handleDOMEvents: {
        // Below a table or page break that ends the text there is nowhere to click.
        mousedown: (view, event) => {
          const last = view.dom.lastElementChild;
          if (event.target !== view.dom || !view.editable || !last || event.clientY <= last.getBoundingClientRect().bottom) return false;
          return paragraphAtEnd(view.state, view.dispatch);
        },
      },
    },
  });
}
