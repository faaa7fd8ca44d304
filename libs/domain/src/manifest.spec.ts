import type { Manifest } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { assemble, manifestRoot } from './manifest.js';
import { HEADER, MANIFEST, NODES, ROOT } from './testing/report-past.js';
import { paragraph } from './testing/section-past.js';
import { sha256 } from './testing/ward.js';

describe('the manifest root', () => {
  const [first, ...rest] = MANIFEST.sections;
  if (!first) throw new Error('no section');
  it.each<[string, Partial<Manifest>]>([
    ['the outline', { outlineHash: 'other' }],
    ['the letterhead', { letterhead: { ...MANIFEST.letterhead, place: 'Hòa Vang' } }],
    ["a section's contents", { sections: [{ ...first, contentHash: 'other' }, ...rest] }],
    ["a section's cycle", { sections: [{ ...first, cycle: 1 }, ...rest] }],
    ["a section's head", { sections: [{ ...first, head: { revision: 9, hash: 'other' } }, ...rest] }],
    ['the order of the sections', { sections: [...rest, first] }],
    ['the signer', { signer: { ...MANIFEST.signer, capacity: [] } }],
    ['the type size', { fontSize: 13 }],
    ['the report head', { reportHead: { revision: 5, hash: 'other' } }],
    ['an authority relied on', { authority: { ...MANIFEST.authority, 'organ-phb': 99 } }],
  ])('stands for %s', (_what, more) => {
    expect(manifestRoot({ ...MANIFEST, ...more }, sha256)).not.toBe(ROOT);
  });
  it('does not hang on the order of keys', () => {
    const authority = Object.fromEntries(Object.entries(MANIFEST.authority).reverse());
    const shuffled: Manifest = { ...MANIFEST, authority };
    expect(manifestRoot(shuffled, sha256)).toBe(ROOT);
  });
});

describe('the three renditions (rule 7)', () => {
  const text = (rendition: 'draft' | 'signing-copy' | 'final') =>
    assemble({
      report: { nodes: NODES, header: HEADER },
      setting: MANIFEST,
      rendition,
      textOf: (sectionId) => [paragraph('p', sectionId)],
      manifestRoot: ROOT,
      number: { number: 5, date: '2026-07-01' },
    });
  it('leave number and date blank in draft and signing copy, and the root out of a draft', () => {
    expect(text('draft')).not.toHaveProperty('number');
    expect(text('draft')).not.toHaveProperty('manifestRoot');
    expect(text('signing-copy')).not.toHaveProperty('date');
    expect(text('signing-copy')).toMatchObject({ rendition: 'signing-copy', manifestRoot: ROOT });
  });
  it('differ between signing copy and final in number and date only', () => {
    const { number, date, ...rest } = text('final');
    expect([number, date]).toEqual(['5', '2026-07-01']);
    expect({ ...rest, rendition: 'signing-copy' }).toEqual(text('signing-copy'));
  });
  it('say what the header, the letterhead and the manifest say', () => {
    expect(text('final')).toMatchObject({
      v: 1,
      kind: 'BÁO CÁO',
      letterhead: MANIFEST.letterhead,
      ...HEADER,
      capacity: ['TM. ỦY BAN NHÂN DÂN'],
      post: 'CHỦ TỊCH',
      signer: 'Nguyễn Văn An',
      fontSize: 14,
      lineMultiple: 1.15,
    });
  });
});
