import { useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Disclosure } from '../ui/disclosure.js';
import { showOverlay } from './overlay.js';
import { useMe } from './session.js';
import { useLeaving } from './use-leaving.js';

const LOOKS = [
  ['light', 'Nền sáng'],
  ['dark', 'Nền tối'],
  ['auto', 'Nền theo máy'],
] as const;

/** Who is signed in, the look of the pages, help, signing out. */
export function UserMenu() {
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { leave, dialog } = useLeaving();
  return (
    <>
      <Disclosure label={`Tài khoản: ${me.name}`} button={me.name} side="right">
        <p>{me.posts.map(({ title }) => title).join(', ')}</p>
        <Link to="/tai-khoan">Tài khoản của tôi</Link>
        <hr />
        {LOOKS.map(([scheme, name]) => (
          <button key={scheme} type="button" aria-pressed={colorScheme === scheme} onClick={() => setColorScheme(scheme)}>
            {colorScheme === scheme ? '✓ ' : ''}
            {name}
          </button>
        ))}
        <hr />
        <button type="button" onClick={() => showOverlay('tour')}>
          Hướng dẫn lần đầu
        </button>
        <button type="button" onClick={() => showOverlay('keys')}>
          Phím tắt
        </button>
        <hr />
        <button type="button" onClick={leave}>
          Đăng xuất
        </button>
      </Disclosure>
      {dialog}
    </>
  );
}
