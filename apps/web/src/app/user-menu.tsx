import { useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Disclosure } from '../ui/disclosure.js';
import { useMe } from './session.js';
import { signOut, unsentOf } from './sign-out.js';
import type { Unsent } from './sign-out.js';

const SignOutDialog = lazy(() => import('./sign-out-dialog.js').then(({ SignOutDialog: of }) => ({ default: of })));

const LOOKS = [
  ['light', 'Nền sáng'],
  ['dark', 'Nền tối'],
  ['auto', 'Nền theo máy'],
] as const;

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
        <button type="button" onClick={() => void leave()}>
          Đăng xuất
        </button>
      </Disclosure>
      {unsent && (
        <Suspense>
          <SignOutDialog unsent={unsent} onClose={() => setUnsent(null)} />
        </Suspense>
      )}
    </>
  );
}
