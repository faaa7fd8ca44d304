import type { components } from '../../api/schema.gen.js';
import { dateText } from '../../ui/dates.js';
import type { Place } from './place.js';
import { titleOf } from '../../ui/titles.js';

export type Notification = components['schemas']['Notifications']['rows'][number];
export type Reminder = components['schemas']['Notifications']['reminders'][number];

/** A notification in words: one line, what was said with it, and where it leads. */
export interface InWords {
  line: string;
  said: string | null;
  place: Place;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function notificationInWords(told: Notification): InWords {
  const { reportId, sectionId, blockId, remarkId, detail } = told;
  const what = `mục “${titleOf(told)}”`;
  const at = (line: string, said = detail): InWords => ({
    line: `${told.actor.name} ${line}`,
    said,
    place: sectionId === null ? { screen: 'report', reportId } : { screen: 'section', sectionId, blockId, remarkId },
  });
  const ofReport = (line: string, screen: 'report' | 'signing' = 'report'): InWords => ({
    line: `${told.actor.name} ${line}`,
    said: detail,
    place: { screen, reportId },
  });
  switch (told.kind) {
    case 'assigned':
      if (detail !== null && ISO_DATE.test(detail)) return at(`giao bạn soạn ${what}, hạn ${dateText(detail)}`, null);
      return at(`giao bạn soạn ${what}`);
    case 'due-date':
      return at(detail === null ? `bỏ thời hạn của ${what}` : `đặt hạn ${dateText(detail)} cho ${what}`, null);
    case 'to-approve':
      return { ...at(`trình bạn duyệt ${what}`), place: { screen: 'review', sectionId: sectionId ?? '' } };
    case 'returned':
      return at(`trả lại ${what}`);
    case 'approved':
      return at(`đã duyệt ${what}`);
    case 'reopened':
      return at(`mở lại ${what} để sửa`);
    case 'comment':
      return at(`góp ý vào ${what}`);
    case 'reply':
      return at(`trả lời ý kiến của bạn ở ${what}`);
    case 'suggestion':
      return at(`đề nghị sửa ${what}`);
    case 'suggestion-decided': {
      const [decision, reason] = (detail ?? '').split(/: (.*)/s);
      return at(`${decision === 'accepted' ? 'tiếp thu' : 'không tiếp thu'} đề nghị sửa của bạn ở ${what}`, reason ?? null);
    }
    case 'to-sign':
      return ofReport('trình bạn ký báo cáo', 'signing');
    case 'report-returned':
      return ofReport('trả lại bản trình ký');
    case 'taken-back':
      return ofReport('rút lại bản trình ký');
    case 'rendering-failed':
      return { line: 'Không lập được bản trình ký', said: detail, place: at('').place };
    case 'signed':
      return ofReport('đã ký báo cáo; chờ cấp số', 'signing');
    case 'signature-withdrawn':
      return ofReport('rút chữ ký', 'signing');
    case 'issued':
      return ofReport('đã phát hành báo cáo', 'signing');
    case 'cancelled':
      return ofReport('hủy báo cáo');
  }
}

export function reminderInWords({ kind, task, sectionId, dueDate, ...about }: Reminder): InWords {
  const todo = `${task === 'draft' ? 'soạn' : 'duyệt'} mục “${titleOf(about)}”`;
  return {
    line: kind === 'overdue' ? `Quá hạn ${dateText(dueDate)}: ${todo}` : `Sắp đến hạn ${dateText(dueDate)}: ${todo}`,
    said: null,
    place: { screen: task === 'draft' ? 'section' : 'review', sectionId },
  };
}
