import { Alert, Button, Drawer, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Failure } from '../../ui/failure.js';
import css from './review.module.css';
import type { Section } from './types.js';
import { isLastStep } from './use-decisions.js';
import { COMMON_REASONS, titleOf } from './words.js';

interface ApproveProps {
  section: Section;
  busy: boolean;
  failure: unknown;
  /** Why nothing can be approved now. */
  barred: string | null;
  onApprove: () => void;
  onClose: () => void;
}

/** An approval is asked once more, naming what is approved; the last step's is final. */
export function ApproveDialog({ section, busy, failure, barred, onApprove, onClose }: ApproveProps) {
  return (
    <Modal opened onClose={onClose} title="Duyệt mục này?">
      <Stack gap="sm">
        <Text size="sm">
          “{titleOf(section)}”, lần trình {section.round}
          {section.submittedBy && `, do ${section.submittedBy.name} trình`}.{' '}
          {isLastStep(section)
            ? 'Đây là bước cuối: sau khi duyệt, văn bản không sửa được nữa, trừ khi mở lại.'
            : 'Sau bước này, mục được chuyển đến bước duyệt tiếp theo.'}
        </Text>
        {barred !== null && (
          <Alert variant="default" role="alert" className={css.newer}>
            {barred}
          </Alert>
        )}
        <Failure error={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" className={css.big} onClick={onClose}>
            Thôi
          </Button>
          <Button className={css.big} loading={busy} disabled={barred !== null} onClick={onApprove} data-autofocus>
            Duyệt
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ReturnProps {
  section: Section;
  /** The reason as typed so far; it outlives the sheet. */
  reason: string;
  onReason: (reason: string) => void;
  /** The device did not keep the latest. */
  lost: boolean;
  busy: boolean;
  failure: unknown;
  /** Why nothing can be returned now. */
  barred: string | null;
  onReturn: () => void;
  onClose: () => void;
}

/** Asks for the reason: a sheet from below on a phone, beside the text on a wide screen. */
export function ReturnSheet({ section, reason, onReason, lost, busy, failure, barred, onReturn, onClose }: ReturnProps) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [missing, setMissing] = useState(false);
  const go = () => (reason.trim() === '' ? setMissing(true) : onReturn());
  return (
    <Drawer
      opened
      onClose={onClose}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? 'min(38rem, 92dvh)' : 'md'}
      title="Trả lại để sửa"
      padding="md"
    >
      <Stack gap="sm">
        <Text size="sm">
          “{titleOf(section)}”, lần trình {section.round}.
        </Text>
        <Textarea
          label="Lý do trả lại"
          description="Người soạn thấy lý do này cạnh văn bản."
          value={reason}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={4_000}
          required
          data-autofocus
          error={missing && reason.trim() === '' ? 'Hãy ghi lý do.' : undefined}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
        {lost && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            Máy này không giữ được lý do đang gõ (hết chỗ lưu hoặc bị chặn). Đừng đóng trang trước khi gửi.
          </Text>
        )}
        <Group gap={6} role="group" aria-label="Lý do thường gặp">
          {COMMON_REASONS.map((common) => (
            <Button
              key={common}
              size="compact-sm"
              variant="default"
              className={css.common}
              onClick={() => onReason(reason.trim() === '' ? common : `${reason.trimEnd()}\n${common}`)}
            >
              {common}
            </Button>
          ))}
        </Group>
        {barred !== null && (
          <Alert variant="default" role="alert" className={css.newer}>
            {barred}
          </Alert>
        )}
        <Failure error={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="md" className={css.big} onClick={onClose}>
            Để sau
          </Button>
          <Button size="md" className={css.big} loading={busy} disabled={barred !== null} onClick={go}>
            Trả lại
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
