import type { Align, Mark } from '@trinhky/content';

/** The value of a declaration in a style attribute. Word's own (mso-…) are known to no browser, so the text is read. */
export function styleOf(element: Element, name: string): string | null {
  const found = new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, 'iu').exec(element.getAttribute('style') ?? '');
  return found?.[1]?.trim().toLowerCase() ?? null;
}

const TAGS: Record<string, Mark> = { b: 'b', strong: 'b', i: 'i', em: 'i', u: 'u', ins: 'u', sup: 'sup', sub: 'sub' };

/** The marks of an element's words, from those around it. */
export function marksOf(element: Element, around: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(around);
  const tag = TAGS[element.localName];
  if (tag) marks.add(tag);
  const set = (mark: Mark, yes: boolean, no: boolean) => {
    if (yes) marks.add(mark);
    else if (no) marks.delete(mark);
  };
  const weight = styleOf(element, 'font-weight');
  set('b', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600, weight !== null);
  const slant = styleOf(element, 'font-style');
  set('i', slant === 'italic' || slant === 'oblique', slant !== null);
  const line = `${styleOf(element, 'text-decoration') ?? ''} ${styleOf(element, 'text-decoration-line') ?? ''}`;
  set('u', line.includes('underline'), line.includes('none'));
  const raised = styleOf(element, 'vertical-align');
  set('sup', raised === 'super', raised === 'baseline');
  set('sub', raised === 'sub', raised === 'baseline');
  return marks;
}

/** How a pasted paragraph is aligned, where that differs from the form's own. */
export function alignOf(element: Element): Align | undefined {
  const align = styleOf(element, 'text-align') ?? element.getAttribute('align')?.toLowerCase();
  return align === 'center' || align === 'right' ? align : undefined;
}

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'meta',
  'link',
  'title',
  'object',
  'embed',
  'iframe',
  'svg',
  'math',
  'xml',
  'img',
  'video',
  'audio',
  'canvas',
  'input',
  'select',
  'textarea',
  'button',
]);

/** What holds no words of the text. */
export function isUnseen(element: Element): boolean {
  return UNSEEN.has(element.localName) || styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all';
}
