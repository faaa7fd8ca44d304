import { Node, type Attribute } from '@tiptap/core';
import { idFrom, oneOf, wholeFrom } from './attributes.js';

export const ALIGNS = ['left', 'center', 'right', 'justify'] as const;
export const MARKERS = ['-', '+', '*'] as const;

/** The id of a top-level block: never copied by a split (see plugins/identify.ts). */
export const idAttribute: Attribute = {
  default: null,
  keepOnSplit: false,
  parseHTML: (element) => idFrom(element.getAttribute('data-id')),
  renderHTML: ({ id }) => (id === null ? {} : { 'data-id': id }),
};

const level = (most: number): Attribute => ({
  default: 1,
  parseHTML: (element) => wholeFrom(element.getAttribute('data-level'), 1, most, 1),
  renderHTML: (attributes) => ({ 'data-level': attributes.level }),
});

/** How a node is found again in HTML of our own. */
export const kindTag = (kind: string) => [{ tag: `[data-kind="${kind}"]`, priority: 60 }];

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Text = Node.create({ name: 'text', group: 'inline plain' });

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  marks: 'b i u sup sub',
  addAttributes: () => ({
    id: idAttribute,
    align: {
      default: null,
      parseHTML: (element) => oneOf(ALIGNS, element.getAttribute('data-align'), null),
      renderHTML: ({ align }) => (align === null ? {} : { 'data-align': align }),
    },
    noIndent: {
      default: false,
      parseHTML: (element) => element.hasAttribute('data-no-indent'),
      renderHTML: ({ noIndent }) => (noIndent ? { 'data-no-indent': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'plain*',
  marks: 'b i u sup sub',
  defining: true,
  addAttributes: () => ({ id: idAttribute, level: level(5) }),
  parseHTML: () => kindTag('heading'),
  renderHTML: ({ node, HTMLAttributes }) => {
    const { level: depth } = node.attrs;
    return [`h${Math.min(wholeFrom(depth, 1, 5, 1) + 2, 6)}`, { 'data-kind': 'heading', ...HTMLAttributes }, 0];
  },
});

/** The title that runs into the text is the words at the start that bear the mark `title`. */
export const Clause = Node.create({
  name: 'clause',
  group: 'block',
  content: 'inline*',
  marks: '_',
  addAttributes: () => ({ id: idAttribute, level: level(5) }),
  parseHTML: () => kindTag('clause'),
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-kind': 'clause', ...HTMLAttributes }, 0],
});

export const Item = Node.create({
  name: 'item',
  group: 'block',
  content: 'inline*',
  marks: '_',
  addAttributes: () => ({
    id: idAttribute,
    level: level(3),
    marker: {
      default: '-',
      parseHTML: (element) => oneOf(MARKERS, element.getAttribute('data-marker'), '-'),
      renderHTML: ({ marker }) => ({ 'data-marker': marker }),
    },
  }),
  parseHTML: () => kindTag('item'),
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-kind': 'item', ...HTMLAttributes }, 0],
});

export const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ id: idAttribute }),
  parseHTML: () => kindTag('page-break'),
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-kind': 'page-break', ...HTMLAttributes }],
});
