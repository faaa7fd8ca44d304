import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from './session.js';
import { SignOutDialog } from './sign-out-dialog.js';
import { signOut, unsentOf } from './sign-out.js';
import type { Unsent } from './sign-out.js';

/** Who is signed in, the look of the pages, signing out. */
export function UserMenu() {
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [unsent, setUnsent] = useState<readonly Unsent[] | null>(null);
  const leave = async () => {
    const kept = await unsentOf(me.userId);
    if (kept.length > 0) setUnsent(kept);
    else await signOut();
  };
  const looks = { light: 'Nền sáng', dark: 'Nền tối', auto: 'Theo máy' } as const;
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} width={240}>
        <Menu.Target>
          <Button variant="subtle" color="gray" c="var(--mantine-color-text)" px="xs">
            {me.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.posts.map(({ title }) => title).join(', ')}</Menu.Label>
          <Menu.Item component={Link} to="/tai-khoan">
            Tài khoản của tôi
          </Menu.Item>
          <Menu.Divider />
          {(['light', 'dark', 'auto'] as const).map((scheme) => (
            <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} role="menuitemradio" aria-checked={colorScheme === scheme}>
              {colorScheme === scheme ? '✓ ' : ''}
              {looks[scheme]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => void leave()}>Đăng xuất</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {unsent && <SignOutDialog unsent={unsent} onClose={() => setUnsent(null)} />}
    </>
  );
}
