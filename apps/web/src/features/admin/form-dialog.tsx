import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { codeOf, inWords } from '../../api/problem.js';

interface Props {
  title: string;
  confirm: string;
  size?: string;
  danger?: boolean;
  /** What is wrong with what was filled in; null = nothing. */
  check?: () => string | null;
  /** Resolves when it is done; what was filled in stays while it fails. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: Enter confirms, Esc leaves, a refusal stands above the buttons. */
export function FormDialog({ title, confirm, size, danger = false, check, onConfirm, onClose, children }: Props) {
  const [failure, setFailure] = useState<unknown>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const go = async (event: FormEvent) => {
    event.preventDefault();
    const fault = check?.() ?? null;
    setWrong(fault);
    setFailure(null);
    if (fault !== null) return;
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title={title} size={size ?? 'md'}>
      <form onSubmit={(event) => void go(event)} noValidate>
        <Stack gap="sm">
          {children}
          {(wrong !== null || failure !== null) && (
            <Alert color="red" variant="light" role="alert">
              {wrong ?? inWords(failure)} {wrong === null && codeOf(failure) && `(Mã: ${codeOf(failure)})`}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" color={danger ? 'red' : undefined} loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
