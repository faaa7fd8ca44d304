import { checkBlocks, footnotesOf, inlinesOf, numberOutline, parseBlocks, plainTextOfBlocks, xrefLabel } from '@trinhky/content';
import type { Block, ReportNode } from '@trinhky/content';
import { describe, expect, it } from 'vitest';
import { halfYearReport } from './half-year-report.js';
import { story } from './story.js';
import { halfYear } from './templates/half-year.js';
import { templates } from './templates/templates.js';
import { year } from './templates/year.js';
import type { TemplateNode } from './types.js';
import { ward } from './ward.js';

const flat = (nodes: TemplateNode[]): TemplateNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
const owners = (nodes: TemplateNode[]): TemplateNode[] => flat(nodes).filter((node) => node.field !== undefined);
const sections = (nodes: TemplateNode[]): TemplateNode[] => flat(nodes).filter((node) => node.kind === 'section');
const textOf = (id: string): Block[] => halfYearReport[id] ?? [];
const allBlocks = Object.values(halfYearReport).flat();
const repeated = (ids: string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
const asReport = (nodes: TemplateNode[]): ReportNode[] =>
  nodes.map(({ templateNodeId: id, kind, numbering, children }) => ({
    id,
    kind,
    numbering,
    blocks: textOf(id),
    children: asReport(children),
  }));

describe('the invented ward', () => {
  it('has 8 to 12 people and somebody in every role, with four specialists and two vice-chairs', () => {
    const holders = (role: string): number => ward.people.filter((person) => person.role === role).length;
    expect(ward.people.length).toBeGreaterThanOrEqual(8);
    expect(ward.people.length).toBeLessThanOrEqual(12);
    expect(holders('specialist')).toBeGreaterThanOrEqual(4);
    expect(holders('vice-chair')).toBeGreaterThanOrEqual(2);
    for (const role of ['chair', 'unit-head', 'clerk', 'auditor', 'administrator']) expect(holders(role), role).toBeGreaterThanOrEqual(1);
  });

  it('gives every person a sign-in name in ASCII of their own, and a unit that exists', () => {
    const units = ward.units.map((unit) => unit.id);
    expect(repeated(ward.people.map((person) => person.username))).toEqual([]);
    for (const person of ward.people) {
      expect(person.username).toMatch(/^[a-z][a-z.]+$/);
      expect(units).toContain(person.unit);
    }
  });

  it('puts every field in the charge of a unit and of a leader', () => {
    const leaders = ward.people.filter(({ role }) => role === 'chair' || role === 'vice-chair').map(({ username }) => username);
    for (const field of ward.fields) {
      expect(leaders, field.id).toContain(field.leader);
      expect(
        ward.units.map((unit) => unit.id),
        field.id,
      ).toContain(field.unit);
    }
  });
});

describe('the templates', () => {
  it('serve each of the five report periods once', () => {
    expect(templates.map((template) => template.period)).toEqual(['month', 'quarter', 'half-year', 'nine-month', 'year']);
  });

  it('of the half-year and the year have at least 25 sections', () => {
    expect(sections(halfYear.outline).length).toBeGreaterThanOrEqual(25);
    expect(sections(year.outline).length).toBeGreaterThanOrEqual(25);
  });

  it.each(templates)('$id: ids are unique, titles stand where a reader needs them, placeholders are known', (template) => {
    const nodes = flat(template.outline);
    expect(repeated(nodes.map((node) => node.templateNodeId))).toEqual([]);
    for (const node of nodes) {
      if (node.kind === 'opening' || node.kind === 'closing') expect(node.title).toBeUndefined();
      else expect(node.title, node.templateNodeId).toBeTruthy();
    }
    const words = [template.subject, ...nodes.map((node) => node.title ?? '')].join(' ');
    for (const [placeholder] of words.matchAll(/\{\w+\}/g)) expect(['{month}', '{quarter}', '{year}']).toContain(placeholder);
    expect(words.normalize('NFC')).toBe(words);
  });

  it.each(templates)('$id: every text has a field of the ward and a word of guidance; opening and closing frame it', (template) => {
    const fields = ward.fields.map((field) => field.id);
    for (const node of owners(template.outline)) {
      expect(fields, node.templateNodeId).toContain(node.field);
      expect(node.guidance, node.templateNodeId).toBeTruthy();
    }
    for (const node of flat(template.outline).filter(({ kind }) => kind !== 'heading')) expect(node.field).toBeDefined();
    expect(template.outline[0]?.kind).toBe('opening');
    expect(template.outline.filter(({ kind }) => kind === 'closing')).toHaveLength(1);
    expect(template.route.at(-1)).toBe('approver');
  });
});

describe('the half-year report', () => {
  it('has a text for every node that owns one, and no other', () => {
    expect(Object.keys(halfYearReport).sort()).toEqual(
      owners(halfYear.outline)
        .map((node) => node.templateNodeId)
        .sort(),
    );
    for (const section of sections(halfYear.outline)) expect(textOf(section.templateNodeId).length).toBeGreaterThanOrEqual(2);
  });

  it.each(Object.entries(halfYearReport))('%s is a valid text as the API takes it, in NFC', (_id, blocks) => {
    const parsed = parseBlocks(JSON.parse(JSON.stringify(blocks)));
    expect(parsed).toEqual({ ok: true, blocks });
    expect(checkBlocks(blocks)).toEqual([]);
    const text = JSON.stringify(blocks);
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/ {2}|\s[,.;:]/);
  });

  it('uses no block, row or footnote id twice', () => {
    const rows = allBlocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.id) : []));
    const notes = footnotesOf(allBlocks.flatMap(inlinesOf)).map((note) => note.id);
    expect(repeated([...allBlocks.map((block) => block.id), ...rows, ...notes])).toEqual([]);
  });

  it('is as long and as varied as a real one: 8,000 words, 3 tables, 6 footnotes, run-in titles, both kinds of item', () => {
    expect(plainTextOfBlocks(allBlocks).split(/\s+/u).length).toBeGreaterThanOrEqual(8_000);
    expect(allBlocks.filter((block) => block.kind === 'table').length).toBeGreaterThanOrEqual(3);
    expect(footnotesOf(allBlocks.flatMap(inlinesOf)).length).toBeGreaterThanOrEqual(6);
    expect(allBlocks.filter((block) => block.kind === 'clause' && block.title !== undefined).length).toBeGreaterThanOrEqual(5);
    for (const marker of ['-', '+']) expect(allBlocks.some((block) => block.kind === 'item' && block.marker === marker)).toBe(true);
  });

  it('repeats no paragraph', () => {
    expect(repeated(allBlocks.map((block) => plainTextOfBlocks([block])))).toEqual([]);
  });

  it('refers only to places that have a number', () => {
    const numbers = numberOutline(asReport(halfYear.outline));
    const targets = allBlocks.flatMap(inlinesOf).flatMap((run) => run.flatMap((each) => (each.kind === 'xref' ? [each.target] : [])));
    expect(targets.map((target) => xrefLabel(numbers, target))).toEqual(['mục VII.2 Phần thứ nhất']);
  });
});

describe('the story', () => {
  const role = (username: string): string | undefined => ward.people.find((person) => person.username === username)?.role;
  const leaderOf = (id: string): string | undefined => {
    const node = owners(halfYear.outline).find(({ templateNodeId }) => templateNodeId === id);
    return ward.fields.find((field) => field.id === node?.field)?.leader;
  };

  it('has every text drafted once, by at least three specialists, none of whom approves it', () => {
    expect(story.drafting.map(({ templateNodeId }) => templateNodeId).sort()).toEqual(Object.keys(halfYearReport).sort());
    expect(new Set(story.drafting.map(({ specialist }) => specialist)).size).toBeGreaterThanOrEqual(3);
    for (const { specialist } of story.drafting) expect(role(specialist)).toBe('specialist');
    expect([...new Set(story.drafting.map(({ templateNodeId }) => leaderOf(templateNodeId)))].sort()).toEqual([
      'huong.cv',
      'khue.tm',
      'lac.dq',
    ]);
  });

  it('returns one section by its approver, and the second text is the one in the report', () => {
    const { templateNodeId, returnedBy, reason, first, second } = story.returned;
    expect(returnedBy).toBe(leaderOf(templateNodeId));
    expect(reason).not.toBe('');
    expect(second).toEqual(textOf(templateNodeId));
    expect(first).not.toEqual(second);
    expect(parseBlocks(first).ok && checkBlocks(first).length === 0).toBe(true);
  });

  it('has two assignees change the same block, and the report holds what was settled', () => {
    const { templateNodeId, blockId, base, winner, loser, resolved } = story.conflict;
    for (const block of [base, winner.block, loser.block, resolved]) expect(block.id).toBe(blockId);
    expect(new Set([base, winner.block, loser.block, resolved].map((block) => plainTextOfBlocks([block]))).size).toBe(4);
    expect(textOf(templateNodeId)).toContainEqual(resolved);
    expect(story.drafting).toContainEqual(expect.objectContaining({ templateNodeId, specialist: winner.by }));
    expect(story.alsoAssigned).toEqual({ templateNodeId, specialist: loser.by });
  });

  it('reopens one approved section and changes exactly one block of it', () => {
    const { templateNodeId, askedBy, first, second } = story.reopened;
    expect(askedBy).toBe(leaderOf(templateNodeId));
    expect(second).toEqual(textOf(templateNodeId));
    const changed = first.filter((block, index) => plainTextOfBlocks([block]) !== plainTextOfBlocks(second.slice(index, index + 1)));
    expect(changed.map((block) => block.id)).toEqual(['xh-y-te-p3']);
    expect(parseBlocks(first).ok).toBe(true);
  });

  it('tells its three turns about three different sections', () => {
    expect(new Set([story.returned, story.conflict, story.reopened].map(({ templateNodeId }) => templateNodeId)).size).toBe(3);
  });
});
