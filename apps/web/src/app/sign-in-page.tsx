import { Card, Container, Stack, Text, Title } from '@mantine/core';
import type { Me } from './session.js';
import { SignInForm } from './sign-in-form.js';

export function SignInPage({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  return (
    <Container size={400} py="xl" component="main">
      <Stack gap="md">
        <div>
          <Title order={1}>Trình Ký</Title>
          <Text c="dimmed">Soạn, duyệt, ký và phát hành báo cáo định kỳ của UBND phường</Text>
        </div>
        <Card withBorder>
          <SignInForm onSignedIn={onSignedIn} />
        </Card>
        <Text size="sm" c="dimmed">
          Quên mật khẩu: hãy nhờ quản trị của cơ quan đặt lại. Chữ đã gõ mà chưa gửi vẫn còn trên máy này và chỉ người gõ mới thấy.
        </Text>
      </Stack>
    </Container>
  );
}
