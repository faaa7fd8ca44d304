import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Failure } from './failure.js';

interface Props {
  title: string;
  label: string;
  confirm: string;
  /** What was typed before, e.g. kept on the device. */
  initial?: string;
  required?: boolean;
  danger?: boolean;
  onChange?: (text: string) => void;
  /** Resolves when it is done: the dialog closes; what was typed stays while it fails. */
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a reason in a dialog and does what it is for. */
export function ReasonDialog({
  title,
  label,
  confirm,
  initial = '',
  required = true,
  danger = false,
  onChange,
  onConfirm,
  onClose,
}: Props) {
  const [reason, setReason] = useState(initial);
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const go = async () => {
    if (required && reason.trim() === '') return setMissing(true);
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm(reason.trim());
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="sm">
        <Textarea
          label={label}
          value={reason}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4_000}
          data-autofocus
          required={required}
          error={missing && reason.trim() === '' ? 'Hãy ghi lý do.' : undefined}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            onChange?.(event.currentTarget.value);
          }}
        />
        <Failure error={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button color={danger ? 'red' : undefined} loading={busy} onClick={() => void go()}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
