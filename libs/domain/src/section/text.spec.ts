import type { TextSource } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { edited, hashOf, liveAfter, opened, paragraph, put, TEXT, TEXT_HASH, written } from '../testing/section-past.js';
import { importersOf, textAt, writersOf } from './text.js';

const LONG = 'Thu ngân sách trên địa bàn đạt 12,5 tỷ đồng, bằng 104 % dự toán.';
const copy = (revision: number, contentHash: string, approved: boolean): TextSource => ({
  kind: 'copy',
  organId: 'phb',
  sectionId: 's',
  revision,
  contentHash,
  approved,
});

describe('whose words a text is', () => {
  it('everyone who put a block that is still in it', () => {
    const text = liveAfter(opened(), written, edited('giang', [put('b2', LONG)], { revision: 2, on: [TEXT] })).text;
    expect(writersOf(text)).toEqual(['em', 'giang']);
    const without = liveAfter(
      opened(),
      written,
      edited('giang', [put('b2', LONG)], { revision: 2, on: [TEXT] }),
      edited('em', [{ op: 'remove', id: 'b2' }], { revision: 3, on: [TEXT, paragraph('b2', LONG)] }),
    ).text;
    expect(writersOf(without)).toEqual(['em']);
  });

  it('moving makes no author', () => {
    const two = edited('em', [put('b1', LONG), put('b2', 'Chi.')]);
    const moved = edited('giang', [{ op: 'move', id: 'b2', after: null }], {
      revision: 2,
      on: [paragraph('b1', LONG), paragraph('b2', 'Chi.')],
    });
    expect(writersOf(liveAfter(opened(), two, moved).text)).toEqual(['em']);
  });

  it('text copied from an approved report has no author, copied from what nobody approved it is the copier’s', () => {
    expect(writersOf(liveAfter(opened(), edited('em', [put('b1', LONG)], { source: copy(7, 'h', true) })).text)).toEqual([]);
    expect(writersOf(liveAfter(opened(), edited('em', [put('b1', LONG)], { source: copy(7, 'h', false) })).text)).toEqual(['em']);
  });

  it('an import has a source and an importer, no author; what is written over it has one', () => {
    const source: TextSource = { kind: 'import', name: 'bc.txt', sha256: 'ab' };
    const imported = edited('khanh', [put('b1', LONG)], { source });
    const section = liveAfter(opened(), imported);
    expect([writersOf(section.text), importersOf(section.text)]).toEqual([[], ['khanh']]);
    expect(section.sources.map((each) => [each.revision, each.source])).toEqual([[1, source]]);
    const mended = edited('em', [put('b1', 'Thu đạt 13 tỷ đồng.')], { revision: 2, on: [paragraph('b1', LONG)] });
    expect(writersOf(liveAfter(opened(), imported, mended).text)).toEqual(['em']);
  });

  it('restoring an earlier revision keeps the original authors, and makes the restorer none', () => {
    const replaced = edited('giang', [put('b1', LONG)], { revision: 2, on: [TEXT] });
    const back = edited('hoa', [{ op: 'put', block: TEXT }], {
      revision: 3,
      on: [paragraph('b1', LONG)],
      source: copy(1, TEXT_HASH, false),
    });
    expect(writersOf(liveAfter(opened(), written, replaced, back).text)).toEqual(['em']);
  });

  it('a copy from another text restores nothing here, whatever its revision is called', () => {
    const replaced = edited('giang', [put('b1', LONG)], { revision: 2, on: [TEXT] });
    const copied = edited('hoa', [{ op: 'put', block: TEXT }], {
      revision: 3,
      on: [paragraph('b1', LONG)],
      source: copy(1, 'another', false),
    });
    expect(writersOf(liveAfter(opened(), written, replaced, copied).text)).toContain('hoa');
  });

  it('who calls it restoring and puts other words is their author', () => {
    const replaced = edited('giang', [put('b1', LONG)], { revision: 2, on: [TEXT] });
    const claimed = edited('hoa', [put('b1', 'Lời khác.')], { revision: 3, on: [paragraph('b1', LONG)], source: copy(1, TEXT_HASH, true) });
    expect(writersOf(liveAfter(opened(), written, replaced, claimed).text)).toContain('hoa');
  });
});

describe('the revisions of a text', () => {
  it('each can be had again, untouched blocks shared', () => {
    const two = edited('em', [put('b2', 'Chi.')], { revision: 2, on: [TEXT] });
    const { text } = liveAfter(opened(), written, two);
    expect(textAt(text, 2)).toBe(text);
    expect(textAt(text, 1)?.blocks).toEqual([TEXT]);
    expect(textAt(text, 1)?.blocks[0]).toBe(text.blocks[0]);
    expect(textAt(text, 0)?.blocks).toEqual([]);
    expect([textAt(text, 3), textAt(text, -1)]).toEqual([undefined, undefined]);
  });

  it('a thousand edits fold to the last text', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `b${index}`);
    const past = Array.from({ length: 1_000 }, (_, index) =>
      edited('em', [put(ids[index % 40] ?? '', `Lần ${index}`)], { revision: index + 1 }),
    );
    const { text } = liveAfter(opened(), ...past);
    expect(text.revision).toBe(1_000);
    expect(hashOf(...text.blocks)).toBe(hashOf(...ids.map((id, index) => paragraph(id, `Lần ${960 + index}`))));
  });
});
