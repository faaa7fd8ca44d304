import { Alert, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../api/client.js';
import { inWords } from '../../api/problem.js';
import { useMe } from '../../app/session.js';
import { tellDone } from '../../ui/told.js';

const LEAST = 10;
const toggle = { 'aria-label': 'Hiện hoặc ẩn mật khẩu' };

/** Changes one's password; the other places where one is signed in are signed out. */
export function PasswordForm() {
  const { mustChange, username } = useMe();
  const queries = useQueryClient();
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const input = (key: keyof typeof typed) => ({
    value: typed[key],
    required: true,
    visibilityToggleButtonProps: toggle,
    onChange: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [key]: event.currentTarget.value }),
  });

  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.next.length < LEAST) return setWrong(`Mật khẩu mới phải có ít nhất ${LEAST} ký tự.`);
    if (typed.next !== typed.again) return setWrong('Hai lần gõ mật khẩu mới không giống nhau.');
    setBusy(true);
    setWrong(null);
    try {
      await api.POST('/api/session/password', { body: { current: typed.current, next: typed.next } });
      setTyped({ current: '', next: '', again: '' });
      tellDone('Đã đổi mật khẩu. Các nơi đăng nhập khác của bạn đã kết thúc.');
      await queries.invalidateQueries();
    } catch (error) {
      setWrong(inWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section aria-labelledby="my-password">
      <Title order={2} id="my-password">
        Đổi mật khẩu
      </Title>
      {mustChange && (
        <Alert variant="default" my="xs" title="Bạn đang dùng mật khẩu được cấp">
          Hãy đổi thành mật khẩu chỉ mình bạn biết.
        </Alert>
      )}
      <form onSubmit={(event) => void change(event)} noValidate>
        <Stack gap="sm" maw={360} mt="xs">
          <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
          <PasswordInput label="Mật khẩu hiện tại" autoComplete="current-password" {...input('current')} />
          <PasswordInput
            label="Mật khẩu mới"
            description={`Ít nhất ${LEAST} ký tự; một câu dài dễ nhớ là tốt nhất.`}
            autoComplete="new-password"
            {...input('next')}
          />
          <PasswordInput label="Gõ lại mật khẩu mới" autoComplete="new-password" {...input('again')} />
          {wrong !== null && (
            <Text c="var(--mantine-color-error)" size="sm" role="alert">
              {wrong}
            </Text>
          )}
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
            Đổi mật khẩu
          </Button>
        </Stack>
      </form>
    </section>
  );
}
