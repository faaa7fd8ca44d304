import { Button, Group } from '@mantine/core';

interface Props {
  confirm: string;
  busy: boolean;
  disabled?: boolean;
  danger?: boolean;
  onClose: () => void;
}

/** The end of a form in a dialog. */
export function DialogButtons({ confirm, busy, disabled = false, danger = false, onClose }: Props) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        Thôi
      </Button>
      <Button type="submit" loading={busy} disabled={disabled} color={danger ? 'red' : undefined}>
        {confirm}
      </Button>
    </Group>
  );
}
