import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { reads } from '../../api/queries.js';
import { useMe } from '../../app/session.js';
import { Failure } from '../../ui/failure.js';
import { tellDone } from '../../ui/told.js';
import type { Section } from './types.js';

/** Who heads the organ takes the approval over, or names another leader (rule 5). */
export function ApproverDialog({ section, onClose }: { section: Section; onClose: () => void }) {
  const me = useMe();
  const { data: people } = reads.useQuery('get', '/api/people');
  const leaders = (people?.posts ?? []).filter(({ role }) => role === 'chair' || role === 'vice-chair');
  const choices = [...new Map(leaders.map(({ userId, name, title }) => [userId, `${name}, ${title}`]))];
  const [approver, setApprover] = useState(me.userId);
  const [reason, setReason] = useState('');
  const name = useCommand('/api/sections/{id}/approver');
  const go = () =>
    name.mutate(
      { path: { id: section.sectionId }, body: { approver, reason: reason.trim() } },
      {
        onSuccess: () => {
          tellDone('Đã đổi người duyệt.');
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title="Đổi người duyệt">
      <Stack gap="sm">
        <NativeSelect
          label="Người duyệt mục này"
          value={approver}
          onChange={(event) => setApprover(event.currentTarget.value)}
          data={choices.map(([value, label]) => ({ value, label: value === me.userId ? `Tôi duyệt (${label})` : label }))}
        />
        <Textarea
          label="Lý do"
          required
          autosize
          minRows={2}
          maxLength={4_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Failure error={name.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={name.isPending} disabled={reason.trim() === ''} onClick={go}>
            Đổi người duyệt
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
