import { Plugin } from '@tiptap/pm/state';

/** A click on a footnote's sign opens it. */
export function footnotes(open: (id: string) => void): Plugin {
  return new Plugin({
    props: {
      handleClickOn: (_view, _pos, node) => {
        if (node.type.name !== 'footnote') return false;
        open(String(node.attrs.id));
        return true;
      },
    },
  });
}
