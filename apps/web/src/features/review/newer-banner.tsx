import { Alert, Button, Group, Text } from '@mantine/core';
import { momentText } from '../../ui/dates.js';
import type { Section } from './types.js';
import type { Newer } from './use-pinned.js';
import { nameOf, titleOf } from './words.js';
import css from './review.module.css';

interface Props {
  newer: Newer;
  latest: Section;
  /** Shows the newer text with what differs from the one on the screen. */
  onShow: () => void;
}

/** Something newer stands than what is shown: told, not swapped. */
export function NewerBanner({ newer, latest, onShow }: Props) {
  const { text, show } = wordsOf(newer, latest);
  return (
    <Alert variant="default" role="alert" title={text} my="sm" className={`${css.newer} no-print`}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">Văn bản bạn đang xem được giữ nguyên trên màn hình; lý do bạn đã gõ vẫn còn.</Text>
        <Button size="sm" onClick={onShow} className={css.big}>
          {show}
        </Button>
      </Group>
    </Alert>
  );
}

function wordsOf(newer: Newer, latest: Section): { text: string; show: string } {
  switch (newer) {
    case 'submitted': {
      const by = latest.submittedBy ? `, ${nameOf(latest.submittedBy)} trình` : '';
      const at = latest.submittedAt ? ` ${momentText(latest.submittedAt)}` : '';
      return { text: `Có bản trình mới: lần ${latest.round}${by}${at}.`, show: 'Xem khác biệt' };
    }
    case 'withdrawn':
      return { text: 'Người soạn đã rút bản trình này về để sửa.', show: 'Xem bản đang soạn' };
    case 'returned':
      return { text: 'Bản trình này đã được trả lại.', show: 'Xem bản đang soạn' };
    case 'drafting':
      return { text: 'Mục này đã trở về giai đoạn soạn.', show: 'Xem bản đang soạn' };
    case 'approved': {
      const by = latest.approval ? ` Người duyệt: ${nameOf(latest.approval.by)}.` : '';
      return { text: `Mục này đã được duyệt.${by}`, show: 'Xem bản đã duyệt' };
    }
    case 'closed':
      return { text: 'Mục này đã bị bỏ khỏi báo cáo.', show: 'Xem mục' };
    case 'headings':
      return { text: `Đề cương đã đổi: mục này nay là “${titleOf(latest)}”.`, show: 'Xem theo đề cương mới' };
  }
}
