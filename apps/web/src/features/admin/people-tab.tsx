import { Button, Checkbox, Text, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { EmptyState } from '../../ui/empty-state.js';
import { tellDone } from '../../ui/told.js';
import classes from './admin.module.css';
import { FormDialog } from './form-dialog.js';
import { PasswordTold } from './password-told.js';
import { AddPostDialog, EndPostDialog, RegisterDialog } from './person-dialogs.js';
import type { Told } from './person-dialogs.js';
import { PersonRow } from './person-row.js';
import type { PersonAct } from './person-row.js';
import { idFrom, isHeld } from './words.js';
import type { Administration, Person } from './words.js';

/** The organ's people: posts, accounts, passwords. */
export function Tab({ administration }: { administration: Administration }) {
  const { people, today, units } = administration;
  const [sought, setSought] = useState('');
  const [former, setFormer] = useState(false);
  const [act, setAct] = useState<PersonAct | { kind: 'register' } | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const close = () => setAct(null);
  const plain = (text: string) => idFrom(text, []).replaceAll('-', ' ');
  const matches = ({ name, account }: Person) =>
    sought.trim() === '' || plain(`${name} ${account?.username ?? ''}`).includes(plain(sought));
  const holds = ({ posts }: Person) => posts.some((post) => isHeld(post, today) || post.from > today);
  const shown = people.filter((person) => matches(person) && (former || holds(person)));
  return (
    <section aria-labelledby="admin-people">
      <div className={classes.head}>
        <Title order={2} id="admin-people">
          Nhân sự
        </Title>
        <div className={classes.tools}>
          <TextInput
            aria-label="Tìm người theo tên"
            placeholder="Tìm theo tên"
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <Checkbox label="Cả người đã thôi việc" checked={former} onChange={(event) => setFormer(event.currentTarget.checked)} />
          <Button onClick={() => setAct({ kind: 'register' })}>Thêm người</Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Không có ai khớp">Hãy xóa ô tìm kiếm, hoặc đánh dấu “Cả người đã thôi việc”.</EmptyState>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Chức vụ</th>
              <th scope="col">Tài khoản</th>
              <th scope="col">
                <VisuallyHidden>Thao tác</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((person) => (
              <PersonRow key={person.userId} person={person} today={today} units={units} onAct={setAct} />
            ))}
          </tbody>
        </table>
      )}
      {act?.kind === 'register' && <RegisterDialog administration={administration} onTold={setTold} onClose={close} />}
      {act?.kind === 'post' && <AddPostDialog person={act.person} administration={administration} onClose={close} />}
      {act?.kind === 'end' && <EndPostDialog person={act.person} post={act.post} today={today} onClose={close} />}
      {(act?.kind === 'password' || act?.kind === 'lock' || act?.kind === 'sign-out') && (
        <AccountDialog kind={act.kind} person={act.person} onTold={setTold} onClose={close} />
      )}
      {told && <PasswordTold {...told} onClose={() => setTold(null)} />}
    </section>
  );
}

interface AccountProps {
  kind: 'password' | 'lock' | 'sign-out';
  person: Person;
  onTold: (told: Told) => void;
  onClose: () => void;
}

/** What is done to an account; none of it is in the log. */
function AccountDialog({ kind, person, onTold, onClose }: AccountProps) {
  const queries = useQueryClient();
  const { userId, name, account } = person;
  const locked = account?.disabled ?? false;
  const params = { path: { userId } };
  const acts = {
    password: {
      title: `Cấp lại mật khẩu: ${name}`,
      confirm: 'Cấp mật khẩu mới',
      says: 'Mật khẩu cũ hết hiệu lực và người này bị đăng xuất ở mọi nơi. Chữ đang soạn chưa gửi vẫn còn trên máy của họ.',
      run: async () => {
        const { data } = await api.POST('/api/people/{userId}/reset-password', { params });
        if (data) onTold({ name, username: account?.username ?? '', password: data.password });
      },
    },
    lock: {
      title: `${locked ? 'Mở khóa' : 'Khóa'} tài khoản: ${name}`,
      confirm: locked ? 'Mở khóa' : 'Khóa tài khoản',
      says: locked
        ? 'Người này đăng nhập lại được bằng mật khẩu cũ.'
        : 'Người này bị đăng xuất và không đăng nhập được nữa. Chức vụ và việc được giao giữ nguyên cho đến khi thay đổi.',
      run: async () => {
        await api.POST('/api/people/{userId}/lock', { params, body: { disabled: !locked } });
        tellDone(locked ? `Đã mở khóa tài khoản của ${name}.` : `Đã khóa tài khoản của ${name}.`);
      },
    },
    'sign-out': {
      title: `Đăng xuất mọi nơi: ${name}`,
      confirm: 'Đăng xuất',
      says: 'Mọi phiên đăng nhập của người này kết thúc. Chữ đang soạn chưa gửi vẫn còn trên máy của họ.',
      run: async () => {
        await api.POST('/api/people/{userId}/end-sessions', { params });
        tellDone(`${name} đã được đăng xuất ở mọi nơi.`);
      },
    },
  };
  const { title, confirm, says, run } = acts[kind];
  const go = async () => {
    await run();
    await queries.invalidateQueries({ queryKey: ['get', '/api/administration'] });
  };
  return (
    <FormDialog title={title} confirm={confirm} danger={kind === 'lock' && !locked} onConfirm={go} onClose={onClose}>
      <Text size="sm">{says}</Text>
    </FormDialog>
  );
}
