import type { SectionEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { by } from '../testing/given-when-then.js';
import { liveAfter, opened, section, submitted, written } from '../testing/section-past.js';
import { actor, contextOf } from '../testing/ward.js';
import { ATTACHMENT_LIMITS } from './limits.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;
const MIB = 1024 * 1024;

const file = {
  name: 'Thu ngân sách tháng 6.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' as const,
  size: 18_432,
  sha256: 'f'.repeat(64),
  blockId: 'b1',
  quote: '12,5 tỷ',
  prefix: 'đạt ',
  suffix: ' đồng',
  note: 'Bảng của kho bạc',
};
const add = (more: Partial<Of<'AddAttachment'>> = {}): SectionCommand => ({ type: 'AddAttachment', ...file, ...more });
const added = (more: object = {}): SectionEvent => ({
  type: 'section.attachment-added.v1',
  data: { attachmentId: 'command/attachment', ...file, revision: 1, ...more },
});
const remove = (reason: string | null = null): SectionCommand => ({ type: 'RemoveAttachment', attachmentId: 'command/attachment', reason });
const removed = (reason: string | null = null): SectionEvent => ({
  type: 'section.attachment-removed.v1',
  data: { attachmentId: 'command/attachment', reason },
});
const draft = [opened(), written];
const withFile = [...draft, by(actor('em'), added())];

describe('AddAttachment', () => {
  it('the assignee puts a file behind a figure while drafting', () => {
    section
      .given(...draft)
      .when(add(), contextOf('em'))
      .thenEvents(added());
  });

  it('nobody else does, and nobody once the text is in review', () => {
    const given = section.given(...draft);
    given.when(add(), contextOf('hoa')).thenRejected('section.not-assigned');
    given.when(add(), contextOf('binh')).thenRejected('section.not-assigned');
    given.when(add(), contextOf('lam')).thenRejected('section.not-allowed');
    section
      .given(...draft, submitted('em'))
      .when(add(), contextOf('em'))
      .thenRejected('section.not-drafting', { status: 'in-review' });
  });

  it('holds 25 MiB a file and so many files at once; what was removed does not count', () => {
    section
      .given(...draft)
      .when(add({ size: 25 * MIB }), contextOf('em'))
      .thenEvents(added({ size: 25 * MIB }));
    section
      .given(...draft)
      .when(add({ size: 25 * MIB + 1 }), contextOf('em'))
      .thenRejected('section.attachment-too-large', { bytes: 25 * MIB + 1, limit: 25 * MIB });
    const many = Array.from({ length: ATTACHMENT_LIMITS.count }, (_, i) => added({ attachmentId: `a${i}`, sha256: `${i}` }));
    section
      .given(...draft, ...many)
      .when(add(), contextOf('em'))
      .thenRejected('section.too-many-attachments', { limit: ATTACHMENT_LIMITS.count });
    section
      .given(...draft, ...many, { type: 'section.attachment-removed.v1', data: { attachmentId: 'a0', reason: null } })
      .when(add(), contextOf('em'))
      .thenEvents(added());
  });

  it('the same file on the same words says nothing, on other words it is another', () => {
    section
      .given(...withFile)
      .when(add(), contextOf('em'))
      .thenNothing();
    section
      .given(...withFile)
      .when(add({ quote: 'Tổng thu' }), contextOf('em'))
      .thenEvents(added({ quote: 'Tổng thu' }));
    section
      .given(...withFile, removed())
      .when(add(), contextOf('em'))
      .thenEvents(added());
  });
});

describe('RemoveAttachment', () => {
  it('the assignee takes it away while drafting, once; that it was there stays known', () => {
    section
      .given(...withFile)
      .when(remove('Nhầm tệp'), contextOf('em'))
      .thenEvents(removed('Nhầm tệp'));
    section
      .given(...withFile, removed())
      .when(remove(), contextOf('em'))
      .thenNothing();
    const [kept] = liveAfter(...withFile, by(actor('em'), removed('Nhầm tệp'))).attachments;
    expect(kept).toMatchObject({ ...file, by: actor('em'), removed: { by: actor('em'), reason: 'Nhầm tệp' } });
  });

  it('refuses others, one that was never there, and a text in review', () => {
    section
      .given(...withFile)
      .when(remove(), contextOf('hoa'))
      .thenRejected('section.not-assigned');
    section
      .given(...draft)
      .when(remove(), contextOf('em'))
      .thenRejected('section.unknown-attachment');
    section
      .given(...withFile, submitted('em'))
      .when(remove(), contextOf('em'))
      .thenRejected('section.not-drafting', { status: 'in-review' });
  });
});
