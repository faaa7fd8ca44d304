import { Button, Text } from '@mantine/core';
import { dateText } from '../../ui/dates.js';
import classes from './admin.module.css';
import { isHeld, ROLES } from './words.js';
import type { HeldPost, Person, Unit } from './words.js';

export type PersonAct =
  { kind: 'post' | 'password' | 'lock' | 'sign-out'; person: Person } | { kind: 'end'; person: Person; post: HeldPost };

interface Props {
  person: Person;
  today: string;
  units: readonly Unit[];
  onAct: (act: PersonAct) => void;
}

/** One person: posts of all times, the account, and what may be done. */
export function PersonRow({ person, today, units, onAct }: Props) {
  const { name, account, posts } = person;
  const holds = posts.some((post) => isHeld(post, today));
  return (
    <tr className={holds ? undefined : classes.over}>
      <td>
        <Text fw={600} size="sm">
          {name}
        </Text>
        {!holds && <Text size="xs">Hiện không giữ chức vụ</Text>}
      </td>
      <td data-label="Chức vụ">
        {posts.map((post) => (
          <div key={post.postId} className={classes.post}>
            <span>{postText(post, today, units)}</span>
            {isHeld(post, today) && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Kết thúc chức vụ ${post.title} của ${name}`}
                onClick={() => onAct({ kind: 'end', person, post })}
              >
                Kết thúc
              </Button>
            )}
          </div>
        ))}
      </td>
      <td data-label="Tài khoản">{account ? `${account.username}${accountState(account)}` : 'không có'}</td>
      <td>
        <div className={classes.actions}>
          <Act label="Thêm chức vụ" name={name} onClick={() => onAct({ kind: 'post', person })} />
          {account && (
            <>
              <Act label="Cấp lại mật khẩu" name={name} onClick={() => onAct({ kind: 'password', person })} />
              <Act label="Đăng xuất mọi nơi" name={name} onClick={() => onAct({ kind: 'sign-out', person })} />
              <Act label={account.disabled ? 'Mở khóa' : 'Khóa'} name={name} onClick={() => onAct({ kind: 'lock', person })} />
            </>
          )}
        </div>
      </td>
    </tr>
  );
}

function Act({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={`${label}: ${name}`} onClick={onClick}>
      {label}
    </Button>
  );
}

const accountState = ({ disabled, mustChange }: NonNullable<Person['account']>): string =>
  disabled ? ' – ✕ đã khóa' : mustChange ? ' – chưa đổi mật khẩu' : '';

function postText({ role, title, unitId, from, to, acting }: HeldPost, today: string, units: readonly Unit[]): string {
  const unit = units.find((each) => each.unitId === unitId)?.name;
  const told = `${acting ? 'Quyền ' : ''}${title}${unit ? `, ${unit}` : ''}`;
  const word = title === ROLES[role].title ? '' : ` (${ROLES[role].word.toLowerCase()})`;
  if (from > today) return `${told}${word}, từ ${dateText(from)}`;
  if (to === null) return `${told}${word}`;
  return to > today ? `${told}${word}, đến trước ${dateText(to)}` : `${told}${word}, đã thôi từ ${dateText(to)}`;
}
