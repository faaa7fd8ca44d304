import type { Inline } from '@trinhky/content';
import { Node } from '@tiptap/core';
import { idFrom, inlinesFrom, jsonFrom } from './attributes.js';
import { kindTag } from './text-nodes.js';

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** A footnote is one sign in the text; its words are an attribute, edited in place (ui/footnote-popover.tsx). */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  marks: '',
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => idFrom(element.getAttribute('data-id')),
      renderHTML: ({ id }) => (id === null ? {} : { 'data-id': id }),
    },
    content: {
      default: [],
      parseHTML: (element): Inline[] => inlinesFrom(jsonFrom(element.getAttribute('data-content'))),
      renderHTML: ({ content }) => ({ 'data-content': JSON.stringify(content) }),
    },
  }),
  parseHTML: () => kindTag('footnote'),
  renderHTML: ({ HTMLAttributes }) => ['sup', { 'data-kind': 'footnote', ...HTMLAttributes }],
});

/** A figure with where it came from; shown as its text. */
export const Figure = Node.create({
  name: 'figure',
  group: 'inline plain',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ indicator: text('indicator'), period: text('period'), format: text('format'), t: text('t') }),
  parseHTML: () => kindTag('figure'),
  renderHTML: ({ node, HTMLAttributes }) => ['span', { 'data-kind': 'figure', ...HTMLAttributes }, String(node.attrs.t)],
});

/** A reference to a node or block; its number is put on by plugins/numbers.ts. */
export const Xref = Node.create({
  name: 'xref',
  group: 'inline plain',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ target: text('target') }),
  parseHTML: () => [
    {
      tag: '[data-kind="xref"]',
      priority: 60,
      getAttrs: (element) => (idFrom(element.getAttribute('data-target')) === null ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', { 'data-kind': 'xref', ...HTMLAttributes }],
});

export const Break = Node.create({
  name: 'break',
  group: 'inline plain',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
});
