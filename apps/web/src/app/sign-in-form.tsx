import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../api/client.js';
import { inWords } from '../api/problem.js';
import type { Me } from './session.js';

/** Name and password. With `username` given, only the password is asked for. */
export function SignInForm({ username, onSignedIn }: { username?: string; onSignedIn: (me: Me) => void }) {
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    setBusy(true);
    setRefused(null);
    try {
      const { data } = await api.POST('/api/session', {
        body: { username: username ?? text('username').trim(), password: text('password') },
      });
      if (data) onSignedIn(data);
    } catch (error) {
      setRefused(inWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {username === undefined && (
          <TextInput
            name="username"
            label="Tên đăng nhập"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus
          />
        )}
        <PasswordInput
          name="password"
          label="Mật khẩu"
          autoComplete="current-password"
          required
          autoFocus={username !== undefined}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
        />
        {refused && (
          <Alert color="red" role="alert" variant="light">
            {refused}
          </Alert>
        )}
        <Button type="submit" loading={busy}>
          Đăng nhập
        </Button>
      </Stack>
    </form>
  );
}
