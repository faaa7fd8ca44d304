import type { Pending } from './log.js';
import { held, granted, organNamed } from './people-events.js';
import { HEADER } from './report-events.js';

/**
 * What happens now and then, whether it fits the state or not: a projection takes every stored event as a fact. `serial` makes ids of what is
 * made; with the events of a plausible history they are all types there are.
 */
export function rareEvents(organ: string, report: string, section: string, serial: number): [string, Pending[]][] {
  const s = `section-${organ}.${section}`;
  const r = `report-${organ}.${report}`;
  const made = `x${serial}`;
  const given = { cycle: 0, round: 1, step: 1 };
  return [
    [s, [{ type: 'section.assigned.v1', data: { assignees: [{ kind: 'user', id: 'dung' }], approver: 'binh', reason: null } }]],
    [s, [{ type: 'section.due-date-set.v1', data: { dueDate: serial % 2 ? '2026-07-30' : null } }]],
    [s, [{ type: 'section.edit-set-aside.v1', data: { base: 1, changes: [], refused: 'section.not-drafting' } }]],
    [s, [{ type: 'section.withdrawn.v1', data: { cycle: 0, round: 1 } }]],
    [s, [{ type: 'section.step-approved.v1', data: { ...given, revision: 1, contentHash: 'hash-1', headingHash: 'h' } }]],
    [s, [{ type: 'section.step-skipped.v1', data: { ...given, reason: 'no-holder' } }]],
    [s, [{ type: 'section.closed.v1', data: { cycle: 1, cause: 'removed' } }]],
    [s, [{ type: 'section.restored.v1', data: { cycle: 2 } }]],
    [
      s,
      [
        {
          type: 'section.suggestion-made.v1',
          data: {
            suggestionId: made,
            origin: 'conflict',
            blockId: 'b1',
            rowId: null,
            blockHash: null,
            proposed: [],
            block: null,
            revision: 1,
            note: null,
          },
        },
        { type: 'section.suggestion-decided.v1', data: { suggestionId: made, decision: 'accepted', reason: null } },
      ],
    ],
    [
      s,
      [
        {
          type: 'section.attachment-added.v1',
          data: {
            attachmentId: made,
            name: 'bang.csv',
            mediaType: 'text/csv',
            size: 3,
            sha256: 'h',
            blockId: null,
            quote: null,
            note: null,
            revision: 1,
          },
        },
        { type: 'section.attachment-removed.v1', data: { attachmentId: made, reason: null } },
      ],
    ],
    [
      r,
      [
        {
          type: 'report.format-checked.v1',
          data: {
            outlineHash: 'o',
            contents: [],
            findings: [{ rule: '1', severity: 'error', nodeId: null, blockId: null, message: 'Thiếu' }],
            passed: false,
          },
        },
      ],
    ],
    [r, [{ type: 'report.taken-back.v1', data: { submission: 1, reason: 'Nhầm' } }]],
    [r, [{ type: 'report.rendering-failed.v1', data: { submission: 1, sectionId: section, nodeId: null, blockId: null, detail: 'Lỗi' } }]],
    [r, [{ type: 'report.cancelled.v1', data: { reason: 'Không cần nữa', number: null, submission: null } }]],
    [
      `register-${organ}.bao-cao.2026`,
      [
        {
          type: 'register.outside-number-entered.v1',
          data: { number: 1_000 + serial, symbol: 'BC-UBND', date: '2026-07-05', subject: 'Trên giấy', note: null },
        },
      ],
    ],
    [`organ-${organ}`, [organNamed(`Phường ${made}`, '2026-07-01')]],
    [`organ-${organ}`, [{ type: 'organ.unit-opened.v1', data: { unitId: made, name: 'Phòng', abbreviation: 'P' } }]],
    [
      `post-${organ}.ann`,
      [held('ann', 'specialist'), { type: 'post.ended.v1', data: { postId: 'ann-1', userId: 'ann', on: '2026-07-09', reason: 'Nghỉ' } }],
    ],
    [
      `delegation-${organ}.${made}`,
      [
        granted('ann', 'binh', ['draft'], { delegationId: made }),
        { type: 'delegation.revoked.v1', data: { delegationId: made, reason: 'Hết' } },
      ],
    ],
    [
      `template-${organ}.${made}`,
      [
        { type: 'template.published.v1', data: { templateId: made, name: 'Mẫu', period: 'year', header: HEADER, nodes: [] } },
        { type: 'template.retired.v1', data: { templateId: made, reason: 'Cũ' } },
      ],
    ],
    [`user-${made}`, [{ type: 'user.registered.v1', data: { userId: made, username: made, name: 'Lê Văn Mới' } }]],
  ];
}
