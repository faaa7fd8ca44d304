import { Modal, Stack, Text } from '@mantine/core';
import { Button } from '@mantine/core';
import type { Problem } from '../api/problem.js';
import type { Me } from './session.js';
import { SignInForm } from './sign-in-form.js';

/** Over a page whose session ended: nothing below is lost. */
export function SignInAgain({ me, why, onSignedIn }: { me: Me; why: Problem; onSignedIn: (me: Me) => void }) {
  const other = why.code === 'session.other-user';
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Cần đăng nhập lại"
      centered
    >
      <Stack gap="sm">
        {other ? (
          <Text>
            Máy này vừa đăng nhập bằng tài khoản khác. Trang đang mở là của <b>{me.name}</b>: hãy đăng nhập lại để làm tiếp, hoặc mở trang
            của người kia.
          </Text>
        ) : (
          <Text>
            Phiên làm việc của <b>{me.name}</b> đã hết. Nội dung đang soạn vẫn còn trên máy này; đăng nhập lại để làm tiếp.
          </Text>
        )}
        <SignInForm username={me.username} onSignedIn={onSignedIn} />
        <Button variant="subtle" onClick={() => location.assign('/')}>
          {other ? 'Mở trang của người đang đăng nhập' : 'Đăng nhập bằng tài khoản khác'}
        </Button>
      </Stack>
    </Modal>
  );
}
