import { legalDate } from '@trinhky/commands';
import type { Actor } from '@trinhky/events';
import type { Opinion } from '@trinhky/replay';

/** The words of the table "bảng tiếp thu, giải trình ý kiến". */

export const dateOf = (instant: string): string => legalDate(instant).split('-').reverse().join('/');

export const whoSaid = ({ name, post }: Pick<Actor, 'name' | 'post'>): string => (post ? `${name}, ${post}` : name);

/** What was said, as one text: of a suggestion the words proposed, too. */
export function opinionWords({ kind, said, proposed }: Opinion): string {
  if (kind === 'comment') return said;
  if (kind === 'return') return `Trả lại: ${said}`;
  const change = proposed === '' ? 'Đề nghị bỏ nội dung này.' : `Đề nghị sửa thành: “${proposed ?? ''}”`;
  return said === '' ? change : `${said}\n${change}`;
}

/** What became of it: taken in, or why not, or what was answered. */
export function outcomeWords(opinion: Opinion): string {
  const { outcome, kind, by, answers, settledAt } = opinion;
  const reasons = answers.map(({ text }) => text);
  switch (outcome) {
    case 'accepted':
      return ['Tiếp thu.', ...reasons].join('\n');
    case 'declined':
      return reasons.length > 0 ? `Giải trình: ${reasons.join('\n')}` : 'Không tiếp thu.';
    case 'settled':
      if (kind === 'return') return [`Tiếp thu, đã sửa và trình lại ngày ${dateOf(settledAt ?? opinion.at)}.`, ...reasons].join('\n');
      return ['Đã xử lý.', ...replies(opinion)].join('\n');
    case 'open':
      return [...(kind === 'comment' ? replies({ by, answers }) : reasons), kind === 'return' ? 'Đang sửa.' : 'Chưa xử lý.'].join('\n');
  }
}

/** Replies of the drafters stand bare; what the one who gave the opinion added is told as theirs. */
const replies = ({ by, answers }: Pick<Opinion, 'by' | 'answers'>): string[] =>
  answers.map((answer) => (answer.by.id === by.id ? `${answer.by.name} nói thêm: ${answer.text}` : `${answer.by.name}: ${answer.text}`));
