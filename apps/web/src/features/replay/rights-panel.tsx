import { Stack, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { dateText } from '../../ui/dates.js';
import css from './replay.module.css';
import type { RightsReplayed } from './types.js';

/** Who held which post on that day, and who could act for whom. */
export const RightsPanel = memo(function RightsPanel({ rights }: { rights: RightsReplayed | null }) {
  if (!rights) return <Text size="sm">Báo cáo chưa được mở.</Text>;
  const { head, posts, delegations } = rights;
  return (
    <Stack gap="xs">
      <Text size="sm">Đứng đầu cơ quan: {head?.name ?? 'chưa có'}</Text>
      <Title order={3}>Uỷ quyền đang có hiệu lực ({delegations.length})</Title>
      {delegations.length === 0 && <Text size="sm">Không có.</Text>}
      <ul className={css.rows}>
        {delegations.map(({ delegationId, by, to, inWords, until, basis }) => (
          <li key={delegationId}>
            <Text size="sm">
              <b>{by.name}</b> ủy quyền cho <b>{to.name}</b>: {inWords}
            </Text>
            <Text size="sm" c="dimmed">
              Đến hết {dateText(until)}. Căn cứ: {basis}
            </Text>
          </li>
        ))}
      </ul>
      <Title order={3}>Chức vụ ({posts.length})</Title>
      <ul className={css.rows}>
        {posts.map(({ postId, name, title, unit }) => (
          <li key={postId}>
            <Text size="sm">
              <b>{name}</b>, {title}
            </Text>
            {unit !== null && (
              <Text size="sm" c="dimmed">
                {unit}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  );
});
