import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import classes from './admin.module.css';

/** A generated password: shown this once, never again. */
export function PasswordTold({
  name,
  username,
  password,
  onClose,
}: {
  name: string;
  username: string;
  password: string;
  onClose: () => void;
}) {
  return (
    <Modal opened onClose={onClose} title="Mật khẩu mới – chỉ hiện lần này" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">
          Giao cho <strong>{name}</strong> (tên đăng nhập <strong>{username}</strong>) tận tay. Người này nên đổi mật khẩu ngay khi đăng
          nhập lần đầu.
        </Text>
        <output className={classes.secret} aria-label="Mật khẩu mới">
          {password}
        </output>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            Đã ghi lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
