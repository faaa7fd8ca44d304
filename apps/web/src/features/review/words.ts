import { titleOf as calledBy } from '../../ui/titles.js';
import type { Section } from './types.js';

const STEPS = { 'unit-head': 'Lãnh đạo đơn vị', approver: 'Người duyệt' } as const;
export const stepWord = (step: keyof typeof STEPS): string => STEPS[step];

/** A node without a title of its own is called by what it is. */
export const nodeWord = (title: string | null | undefined, kind: string | null | undefined): string =>
  calledBy({ title: title ?? null, nodeKind: kind ?? null });

/** "2. Thu, chi ngân sách". */
export function titleOf({ place }: Section): string {
  const own = place?.headings.at(-1);
  return [own?.label ?? '', nodeWord(own?.title, place?.kind)].filter((part) => part !== '').join(' ');
}

/** The headings above, from the top. */
export const pathOf = ({ place }: Section): string =>
  (place?.headings.slice(0, -1) ?? []).map(({ label, title }) => [label, title].filter((part) => part !== null).join(' ')).join(' › ');

/** Someone of the system did it: no name then. */
export const nameOf = ({ id, name }: { id: string; name: string }): string => (id.startsWith('system:') ? 'hệ thống' : name);

/** Reasons that come up often; a start, to be made precise. */
export const COMMON_REASONS = [
  'Thiếu số liệu so sánh với cùng kỳ.',
  'Số liệu trong lời và trong bảng không khớp nhau.',
  'Cần nêu rõ nguyên nhân và giải pháp.',
  'Chưa có tài liệu minh chứng cho số liệu.',
  'Câu chữ, thể thức chưa đúng quy định.',
];
