import { Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { tellFailed } from '../ui/told.js';
import { NOT_LEFT, signOut } from './sign-out.js';
import type { Unsent } from './unsent.types.js';

/** Before leaving: what is typed and not sent yet. It stays on this device, for its writer only. */
export function SignOutDialog({ unsent, onClose }: { unsent: readonly Unsent[]; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Còn nội dung chưa gửi">
      <Stack gap="sm">
        <Text>
          Những mục dưới đây có chữ đã gõ mà máy chủ chưa nhận. Chúng được giữ trên máy này và chỉ bạn thấy khi đăng nhập lại ở đây.
        </Text>
        <List>
          {unsent.map(({ what, href }) => (
            <List.Item key={href}>
              <Anchor href={href}>{what}</Anchor>
            </List.Item>
          ))}
        </List>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Ở lại để gửi
          </Button>
          <Button color="red" onClick={() => void signOut().catch((error: unknown) => tellFailed(error, NOT_LEFT))}>
            Vẫn đăng xuất
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
