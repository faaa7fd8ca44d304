import { Title } from '@mantine/core';
import { reads } from '../../api/queries.js';
import { useMe } from '../../app/session.js';
import { dateText } from '../../ui/dates.js';
import { Loaded } from '../../ui/loaded.js';
import classes from './admin.module.css';
import { PasswordForm } from './password-form.js';
import { SessionTable } from './session-table.js';

/** One's own account: posts, password, where one is signed in. */
export function Page() {
  const { name, username, organ, posts } = useMe();
  const sessions = reads.useQuery('get', '/api/sessions', { params: { query: { of: 'me' } } });
  return (
    <div className={classes.page}>
      <Title order={1}>Tài khoản của tôi</Title>
      <dl className={classes.facts} style={{ margin: '0.75rem 0 1.5rem' }}>
        <dt>Họ và tên</dt>
        <dd>{name}</dd>
        <dt>Tên đăng nhập</dt>
        <dd>{username}</dd>
        <dt>Cơ quan</dt>
        <dd>{organ}</dd>
        <dt>Chức vụ</dt>
        <dd>
          {posts.map(({ postId, title, from }) => (
            <div key={postId}>
              {title}, từ {dateText(from)}
            </div>
          ))}
        </dd>
      </dl>
      <PasswordForm />
      <section aria-labelledby="my-sessions" style={{ marginTop: '1.5rem' }}>
        <Title order={2} id="my-sessions">
          Nơi đang đăng nhập
        </Title>
        <Loaded query={sessions}>{({ rows }) => <SessionTable sessions={rows} />}</Loaded>
      </section>
    </div>
  );
}
