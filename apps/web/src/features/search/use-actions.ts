import { useMantineColorScheme } from '@mantine/core';
import { destinationsOf } from '../../app/navigation.js';
import { holdsRole, useMe } from '../../app/session.js';
import type { Choice } from './choices.js';
import { folded } from '../../ui/folded.js';

/** What can be done from anywhere, as lines to choose from; each has all the words of the question in its name. */
export function useActions(question: string, leave: () => void): Choice[] {
  const me = useMe();
  const { setColorScheme } = useMantineColorScheme();
  const goes = [
    ...destinationsOf(me).map(({ to, label }) => ({ name: label, href: to })),
    { name: 'Thông báo', href: '/thong-bao' },
    { name: 'Tài khoản của tôi', href: '/tai-khoan' },
  ].map(({ name, href }) => ({ name, group: 'Đi tới', go: { href } }));
  const acts = [
    ...(holdsRole(me, 'clerk') ? [{ name: 'Mở báo cáo mới', go: { href: '/bao-cao' } }] : []),
    { name: 'Nền sáng', go: { act: () => setColorScheme('light') } },
    { name: 'Nền tối', go: { act: () => setColorScheme('dark') } },
    { name: 'Nền theo máy', go: { act: () => setColorScheme('auto') } },
    { name: 'Phím tắt', go: { show: 'keys' as const } },
    { name: 'Xem lại hướng dẫn lần đầu', go: { show: 'tour' as const } },
    { name: 'Đăng xuất', go: { act: leave, stays: true as const } },
  ].map((act) => ({ ...act, group: 'Lệnh' }));
  const words = folded(question).split(/\s+/);
  return [...goes, ...acts]
    .filter(({ name }) => words.every((word) => folded(name).includes(word)))
    .map(({ name, group, go }) => ({ id: `${group} ${name}`, group, label: name, beside: null, go }));
}
