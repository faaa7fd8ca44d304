import { Button, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.gen.js';
import { momentText } from '../../ui/dates.js';
import { tellDone, tellFailed } from '../../ui/told.js';
import classes from './admin.module.css';
import { browserWord } from './words.js';

type Session = components['schemas']['Sessions']['rows'][number];

interface Props {
  sessions: readonly Session[];
  /** Given where they are of several people. */
  nameOf?: (userId: string) => string;
}

/** Open sessions, each to be ended. */
export function SessionTable({ sessions, nameOf }: Props) {
  const queries = useQueryClient();
  const end = async (id: string) => {
    try {
      await api.POST('/api/sessions/{id}/end', { params: { path: { id } } });
      tellDone('Phiên đăng nhập đã kết thúc.');
    } catch (error) {
      tellFailed(error);
    }
    await queries.invalidateQueries({ queryKey: ['get', '/api/sessions'] });
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {nameOf && <th scope="col">Người</th>}
          <th scope="col">Trình duyệt</th>
          <th scope="col">Đăng nhập lúc</th>
          <th scope="col">Tự hết lúc</th>
          <th scope="col">
            <VisuallyHidden>Thao tác</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, userId, agent, openedAt, expiresAt, current }) => (
          <tr key={id}>
            {nameOf && <td>{nameOf(userId)}</td>}
            <td data-label="Trình duyệt">
              {browserWord(agent)}
              {current && ' – phiên đang dùng'}
            </td>
            <td data-label="Đăng nhập lúc">{momentText(openedAt)}</td>
            <td data-label="Tự hết lúc">{momentText(expiresAt)}</td>
            <td>
              {!current && (
                <div className={classes.actions}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Kết thúc phiên ${nameOf ? `của ${nameOf(userId)} ` : ''}${browserWord(agent)} lúc ${momentText(openedAt)}`}
                    onClick={() => void end(id)}
                  >
                    Kết thúc
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
