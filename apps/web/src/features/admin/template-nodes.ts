import type { components } from '../../api/schema.gen.js';
import { idFrom } from './words.js';

export type TemplateNode = components['schemas']['TemplateNode'];
export type SectionPlan = NonNullable<TemplateNode['section']>;
export type Kind = TemplateNode['kind'];
export type Numbering = TemplateNode['numbering'];

export const KINDS: Record<Kind, string> = {
  opening: 'Phần mở đầu',
  heading: 'Đề mục (chỉ có tiêu đề)',
  section: 'Mục có nội dung',
  closing: 'Phần kết thúc',
  appendix: 'Phụ lục',
};
const isKind = (value: string): value is Kind => value in KINDS;
export const kindOf = (value: string): Kind => (isKind(value) ? value : 'section');

export const NUMBERINGS: Record<Numbering, string> = {
  part: 'Phần thứ nhất',
  upper: 'A, B, C',
  roman: 'I, II, III',
  arabic: '1, 2, 3',
  decimal: '1.1, 1.2',
  letter: 'a, b, c',
  none: 'Không đánh số',
};
const isNumbering = (value: string): value is Numbering => value in NUMBERINGS;
export const numberingOf = (value: string): Numbering => (isNumbering(value) ? value : 'none');

const emptyPlan: SectionPlan = { fieldId: null, route: ['approver'], assignees: [], approver: null, dueDate: null };

/** In the order of the document, each with its depth. */
export function inOrder(nodes: readonly TemplateNode[], parent: string | null = null, depth = 0): { node: TemplateNode; depth: number }[] {
  return nodes.filter((node) => node.parent === parent).flatMap((node) => [{ node, depth }, ...inOrder(nodes, node.nodeId, depth + 1)]);
}

const flat = (nodes: readonly TemplateNode[]): TemplateNode[] => inOrder(nodes).map(({ node }) => node);

/** A new node below `parent`, behind its other children; what closes a report stays last. */
export function added(nodes: readonly TemplateNode[], parent: string | null, kind: Kind, title: string | null): TemplateNode[] {
  const nodeId = idFrom(
    title ?? KINDS[kind],
    nodes.map((node) => node.nodeId),
  );
  const siblings = nodes.filter((node) => node.parent === parent);
  const node: TemplateNode = {
    nodeId,
    parent,
    kind,
    title,
    numbering: kind === 'heading' || kind === 'section' ? (siblings.findLast((each) => each.kind === kind)?.numbering ?? 'arabic') : 'none',
    templateNodeId: null,
    section: kind === 'heading' ? null : emptyPlan,
    guidance: null,
  };
  const tail =
    parent === null && (kind === 'heading' || kind === 'section')
      ? siblings.findIndex(({ kind: of }) => of === 'closing' || of === 'appendix')
      : -1;
  const before = tail === -1 ? undefined : siblings[tail];
  if (kind === 'opening' && parent === null) return flat([node, ...nodes]);
  if (!before) return flat([...nodes, node]);
  const at = nodes.indexOf(before);
  return flat([...nodes.slice(0, at), node, ...nodes.slice(at)]);
}

export const replaced = (nodes: readonly TemplateNode[], node: TemplateNode): TemplateNode[] =>
  nodes.map((each) => (each.nodeId === node.nodeId ? node : each));

/** Without the node and what is below it. */
export function removed(nodes: readonly TemplateNode[], nodeId: string): TemplateNode[] {
  const gone = new Set([nodeId, ...inOrder(nodes, nodeId).map(({ node }) => node.nodeId)]);
  return nodes.filter((node) => !gone.has(node.nodeId));
}

/** One place up or down among those of the same parent; the same list where there is no such place. */
export function moved(nodes: readonly TemplateNode[], nodeId: string, by: 1 | -1): TemplateNode[] {
  const list = flat(nodes);
  const node = list.find((each) => each.nodeId === nodeId);
  if (!node) return list;
  const siblings = list.filter((each) => each.parent === node.parent);
  const other = siblings[siblings.indexOf(node) + by];
  if (!other) return list;
  const swapped = list.map((each) => (each === node ? other : each === other ? node : each));
  return flat(swapped);
}
