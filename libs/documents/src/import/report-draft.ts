import type { Block, Inline, Level, Numbering, ReportNode } from '@trinhky/content';
import { bulletShape } from './headings.js';
import type { AnchoredBlock, Imported, ImportedHeading, MarkedHeading } from './imported.js';

/** What an import gives a report: its outline with the text in it, and its front and end. */
export interface ReportDraft {
  /** Without "BÁO CÁO"; where the source prints no subject, the title of its unnumbered first part. */
  subject: string;
  addressees: string[];
  nodes: ReportNode[];
  /** Nơi nhận without the "Lưu" line. */
  recipients: string[];
  archive: string;
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
  capacity: string[];
  post: string;
  signer: string;
}

/** A node or block that is being filled; titles of blocks are theirs, `lead` is where a footnote of the title goes. */
interface Open {
  node: ReportNode;
  lead?: Inline[];
}

/**
 * The import as outline nodes with blocks. A heading on a line of its own is a node; a run-in title or a numbered paragraph is a
 * clause of the node above, unless a node of its level stands before it (then it is one, too, so that order and numbers hold).
 * A clause's or item's title keeps the mark that ended it (":"); a node's, on a line of its own, has none.
 * Numbers are generated from the nodes' kinds. Footnotes stand where their markers stood; one whose marker stood in a title
 * leads the text under it. Ids are n1…, b1…, f1… in reading order.
 */
export function toReportDraft(imported: Imported): ReportDraft {
  const nodes: ReportNode[] = [];
  const opens = new Map<string, Open>();
  const headings = new Map(imported.headings.map((heading) => [heading.id, heading]));
  const counts = { n: 0, b: 0 };
  const nextId = (kind: 'n' | 'b'): string => `${kind}${++counts[kind]}`;

  const newNode = (kind: ReportNode['kind'], numbering: Numbering, siblings: ReportNode[], title?: string): ReportNode => {
    const node: ReportNode = {
      id: nextId('n'),
      kind,
      numbering,
      ...(title === undefined || title === '' ? {} : { title }),
      blocks: [],
      children: [],
    };
    siblings.push(node);
    return node;
  };
  const openOf = (id: string): Open => {
    const known = opens.get(id);
    if (known !== undefined) return known;
    const kind = id === 'closing' || id === 'appendix' ? id : 'opening';
    const open = { node: newNode(kind, 'none', nodes) };
    opens.set(id, open);
    return open;
  };
  const footnote = (index: number): Inline => ({
    kind: 'footnote',
    id: `f${index + 1}`,
    content: [{ kind: 'text', t: imported.footnotes[index]?.text ?? '' }],
  });

  const enter = (heading: MarkedHeading): void => {
    const above = heading.parent === null ? undefined : openOf(heading.parent);
    if (isNode(heading, headings, opens, imported.headings)) {
      const numbering = numberingOf(heading);
      const node = newNode('section', numbering, above?.node.children ?? nodes, heading.title);
      opens.set(heading.id, { node });
      return;
    }
    const node = above?.node ?? openOf('preamble').node;
    const lead: Inline[] = [];
    const title: Inline[] = heading.title === '' ? [] : [{ kind: 'text', t: heading.title + heading.mark }];
    if (heading.kind === 'bullet') {
      const marker = bulletShape(`${heading.number ?? '-'} x`)?.marker ?? '-';
      node.blocks.push({ kind: 'item', id: nextId('b'), marker, level: levelOf(marker), title, content: lead });
    } else {
      const level = clauseLevel(node, numberingOf(heading));
      node.blocks.push({ kind: 'clause', id: nextId('b'), level, ...(title.length > 0 ? { title } : {}), content: lead });
    }
    opens.set(heading.id, { node, lead });
  };
  const add = (block: AnchoredBlock): void => {
    const { node, lead } = openOf(block.heading);
    if (block.runsIn && lead !== undefined) lead.push(...inlines(block.text, block.anchors, footnote));
    else node.blocks.push(blockOf(block, nextId('b'), footnote));
  };

  for (const step of imported.order) {
    if ('heading' in step) {
      const heading = imported.headings[step.heading];
      if (heading !== undefined) enter(heading);
    } else {
      const block = imported.blocks[step.block];
      if (block !== undefined) add(block);
    }
  }
  for (const loose of imported.looseFootnotes) {
    const { node, lead } = openOf(loose.heading);
    leadWith(node, lead, footnote(loose.footnote), () => nextId('b'));
  }
  settleKinds(nodes);
  const archive = imported.recipients.find((line) => /^Lưu/u.test(line)) ?? '';
  return {
    subject: imported.header.title || (imported.headings[0]?.kind === 'part' ? imported.headings[0].title : ''),
    addressees: imported.header.kinhGui,
    nodes: [...nodes.filter(isFront), ...nodes.filter((node) => !isFront(node))],
    recipients: imported.recipients.filter((line) => line !== archive),
    archive,
    capacity: imported.signature.authority,
    post: imported.signature.title.join(' '),
    signer: imported.signature.name,
  };
}

const isFront = (node: ReportNode): boolean => node.kind === 'opening';

const levelOf = (marker: '-' | '+' | '*'): 1 | 2 => (marker === '+' ? 2 : 1);

function numberingOf({ kind, number }: ImportedHeading): Numbering {
  if (kind === 'bullet') return 'none';
  if (kind === 'part') return number !== null && /^[A-H]$/.test(number) ? 'upper' : 'part';
  return kind;
}

/** A run-in heading is a node where nodes are its parent, and a node stands before it among its siblings or below it. */
function isNode(heading: ImportedHeading, all: Map<string, ImportedHeading>, opens: Map<string, Open>, list: ImportedHeading[]): boolean {
  if (heading.kind === 'bullet') return false;
  const parent = heading.parent === null ? undefined : all.get(heading.parent);
  if (parent !== undefined && opens.get(parent.id)?.lead !== undefined) return false;
  if (!heading.runIn || parent === undefined) return true;
  const own = (other: ImportedHeading): boolean => !other.runIn && other.kind !== 'bullet';
  const at = list.indexOf(heading);
  return list.some((other, i) => (i < at && other.parent === heading.parent && own(other)) || (other.parent === heading.id && own(other)));
}

/** The level of a clause of this kind in the node; a kind new to it goes one deeper. */
function clauseLevel(node: ReportNode, kind: Numbering): Level {
  const levels = (node.levels ??= []);
  if (!levels.includes(kind)) levels.push(kind);
  const level = levels.indexOf(kind) + 1;
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 5;
}

function inlines(text: string, anchors: AnchoredBlock['anchors'], footnote: (index: number) => Inline): Inline[] {
  const result: Inline[] = [];
  let from = 0;
  for (const anchor of anchors) {
    if (anchor.at > from) result.push({ kind: 'text', t: text.slice(from, anchor.at) });
    result.push(footnote(anchor.footnote));
    from = anchor.at;
  }
  if (from < text.length) result.push({ kind: 'text', t: text.slice(from) });
  return result;
}

function blockOf(block: AnchoredBlock, id: string, footnote: (index: number) => Inline): Block {
  const bullet = block.kind === 'item' ? bulletShape(block.text) : undefined;
  if (bullet === undefined) {
    const content = inlines(block.text, block.anchors, footnote);
    return { kind: 'paragraph', id, ...(block.kind === 'table-row' ? { noIndent: true as const } : {}), content };
  }
  const anchors = block.anchors.map((anchor) => ({ ...anchor, at: Math.max(0, anchor.at - bullet.label.length) }));
  return { kind: 'item', id, marker: bullet.marker, level: levelOf(bullet.marker), content: inlines(bullet.rest, anchors, footnote) };
}

/** Puts a footnote that no text holds before the first words under its heading. */
function leadWith(node: ReportNode, lead: Inline[] | undefined, note: Inline, newId: () => string): void {
  const first = node.blocks[0];
  if (lead !== undefined) lead.unshift(note);
  else if (first !== undefined && 'content' in first) first.content.unshift(note);
  else node.blocks.unshift({ kind: 'paragraph', id: newId(), content: [note] });
}

/** A node with children is a heading. */
function settleKinds(nodes: ReportNode[]): void {
  for (const node of nodes) {
    if (node.kind === 'section' && node.children.length > 0) node.kind = 'heading';
    settleKinds(node.children);
  }
}
