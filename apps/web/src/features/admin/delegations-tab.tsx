import { Button, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { dateText } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import classes from './admin.module.css';
import { GrantDialog } from './grant-dialog.js';
import { powerWord } from './words.js';
import type { Administration, Delegation } from './words.js';

/** Who may act for whom, on which paper, from when to when. */
export function Tab({ administration }: { administration: Administration }) {
  const { delegations, people, today } = administration;
  const revoke = useCommand('/api/delegations/{id}/revoke');
  const [granting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<Delegation | null>(null);
  const nameOf = (userId: string) => people.find((person) => person.userId === userId)?.name ?? userId;
  // What counts today first, then what is to come, then what is over.
  const order = [...delegations].sort((a, b) => rank(a, today) - rank(b, today) || (a.from < b.from ? 1 : -1));
  return (
    <section aria-labelledby="admin-delegations">
      <div className={classes.head}>
        <Title order={2} id="admin-delegations">
          Ủy quyền
        </Title>
        <Button onClick={() => setGranting(true)}>Ghi ủy quyền</Button>
      </div>
      {order.length === 0 ? (
        <EmptyState title="Chưa có ủy quyền nào">
          Khi có văn bản ủy quyền hoặc phân công thay, hãy ghi vào đây: quyền có hiệu lực đúng các ngày đã ghi.
        </EmptyState>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Người ủy quyền → người được ủy quyền</th>
              <th scope="col">Việc</th>
              <th scope="col">Thời gian</th>
              <th scope="col">Căn cứ</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">
                <VisuallyHidden>Thao tác</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {order.map((each) => (
              <tr key={each.delegationId} className={rank(each, today) === 2 ? classes.over : undefined}>
                <td>
                  {nameOf(each.by)} → {nameOf(each.to)}
                </td>
                <td data-label="Việc">{each.powers.map(powerWord).join(', ')}</td>
                <td data-label="Thời gian">
                  {dateText(each.from)} – hết {dateText(each.until)}
                </td>
                <td data-label="Căn cứ">{each.basis}</td>
                <td data-label="Tình trạng">{stateOf(each, today)}</td>
                <td>
                  {rank(each, today) < 2 && (
                    <div className={classes.actions}>
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={`Thu hồi ủy quyền của ${nameOf(each.by)} cho ${nameOf(each.to)}`}
                        onClick={() => setRevoking(each)}
                      >
                        Thu hồi
                      </Button>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {granting && <GrantDialog administration={administration} onClose={() => setGranting(false)} />}
      {revoking && (
        <ReasonDialog
          title={`Thu hồi ủy quyền cho ${nameOf(revoking.to)}`}
          label="Lý do thu hồi"
          confirm="Thu hồi"
          danger
          onConfirm={(reason) => revoke.mutateAsync({ path: { id: revoking.delegationId }, body: { reason } })}
          onClose={() => setRevoking(null)}
        />
      )}
    </section>
  );
}

const rank = ({ revoked, from, until }: Delegation, today: string): 0 | 1 | 2 => (revoked || until < today ? 2 : from > today ? 1 : 0);
const stateOf = (delegation: Delegation, today: string): string =>
  delegation.revoked ? '✕ Đã thu hồi' : (['● Đang có hiệu lực', '○ Chưa đến ngày', '– Đã hết hạn'] as const)[rank(delegation, today)];
