import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { DateField } from '../../ui/date-field.js';
import { FormDialog } from './form-dialog.js';
import { faultOf, newPost, PostFields } from './post-fields.js';
import { usernameFrom } from './words.js';
import type { Administration, HeldPost, Person } from './words.js';

/** What a dialog told once it was done. */
export interface Told {
  name: string;
  username: string;
  password: string;
}

export function RegisterDialog({
  administration,
  onTold,
  onClose,
}: {
  administration: Administration;
  onTold: (told: Told) => void;
  onClose: () => void;
}) {
  const register = useCommand('/api/people');
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [post, setPost] = useState(() => newPost(administration.today));
  const username = typed ?? usernameFrom(name);
  const check = () => {
    if (name.trim() === '') return 'Hãy ghi họ và tên.';
    if (!/^[a-z0-9._-]{2,40}$/.test(username)) return 'Tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm, gạch; từ 2 ký tự.';
    return faultOf(post);
  };
  const confirm = async () => {
    const { from, ...rest } = post;
    const body = { ...rest, from: from ?? administration.today, to: null, username, name: name.trim() };
    const { password } = await register.mutateAsync({ path: undefined, body });
    if (password !== null) onTold({ name: name.trim(), username, password });
  };
  return (
    <FormDialog title="Thêm người" confirm="Thêm và cấp mật khẩu" check={check} onConfirm={confirm} onClose={onClose}>
      <TextInput
        label="Họ và tên"
        value={name}
        maxLength={200}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Tên đăng nhập"
        value={username}
        maxLength={40}
        required
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PostFields draft={post} units={administration.units} onChange={setPost} />
    </FormDialog>
  );
}

export function AddPostDialog({
  person,
  administration,
  onClose,
}: {
  person: Person;
  administration: Administration;
  onClose: () => void;
}) {
  const hold = useCommand('/api/people/{userId}/posts');
  const [post, setPost] = useState(() => newPost(administration.today));
  const confirm = () =>
    hold.mutateAsync({ path: { userId: person.userId }, body: { ...post, from: post.from ?? administration.today, to: null } });
  return (
    <FormDialog
      title={`Thêm chức vụ: ${person.name}`}
      confirm="Thêm chức vụ"
      check={() => faultOf(post)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <PostFields draft={post} units={administration.units} onChange={setPost} />
    </FormDialog>
  );
}

export function EndPostDialog({ person, post, today, onClose }: { person: Person; post: HeldPost; today: string; onClose: () => void }) {
  const end = useCommand('/api/people/{userId}/posts/{postId}/end');
  const [on, setOn] = useState<string | null | undefined>(today);
  const [reason, setReason] = useState('');
  const check = () => (!on ? 'Hãy ghi ngày thôi giữ chức vụ.' : reason.trim() === '' ? 'Hãy ghi lý do, ví dụ số quyết định.' : null);
  const confirm = () =>
    end.mutateAsync({ path: { userId: person.userId, postId: post.postId }, body: { on: on ?? today, reason: reason.trim() } });
  return (
    <FormDialog
      title={`Kết thúc chức vụ: ${person.name}`}
      confirm="Kết thúc chức vụ"
      danger
      check={check}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text size="sm">
        {post.title}. Việc đang giao cho người này phải được giao lại ở từng báo cáo. Ai không còn chức vụ nào thì không vào hệ thống được
        nữa.
      </Text>
      <DateField label="Thôi từ ngày" description="Ngày đầu tiên không còn giữ chức vụ." value={on} required onChange={setOn} />
      <Textarea
        label="Lý do, căn cứ"
        value={reason}
        autosize
        minRows={2}
        maxLength={300}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
