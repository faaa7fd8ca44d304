import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { DateField } from '../../ui/date-field.js';
import { FormDialog } from './form-dialog.js';
import { isHeld, POWERS } from './words.js';
import type { Administration, Power } from './words.js';

/** Records a delegation that a paper of the office gives. */
export function GrantDialog({ administration, onClose }: { administration: Administration; onClose: () => void }) {
  const { people, today } = administration;
  const grant = useCommand('/api/delegations');
  const [by, setBy] = useState('');
  const [to, setTo] = useState('');
  const [powers, setPowers] = useState<Power[]>([]);
  const [from, setFrom] = useState<string | null | undefined>(today);
  const [until, setUntil] = useState<string | null | undefined>(null);
  const [basis, setBasis] = useState('');
  const serving = people
    .map(({ userId, name, posts }) => ({ userId, name, title: posts.find((post) => isHeld(post, today))?.title }))
    .filter(({ title }) => title !== undefined);
  const choices = (first: string) => [
    { value: '', label: first },
    ...serving.map(({ userId, name, title }) => ({ value: userId, label: `${name} (${title})` })),
  ];
  const check = () => {
    if (by === '' || to === '') return 'Hãy chọn người ủy quyền và người được ủy quyền.';
    if (by === to) return 'Người ủy quyền và người được ủy quyền phải là hai người.';
    if (powers.length === 0) return 'Hãy chọn ít nhất một việc được ủy quyền.';
    if (!from || !until) return 'Hãy ghi đủ ngày bắt đầu và ngày cuối cùng.';
    if (until < from) return 'Ngày cuối cùng phải sau ngày bắt đầu.';
    return basis.trim() === '' ? 'Hãy ghi căn cứ: số, ngày của văn bản ủy quyền.' : null;
  };
  const confirm = () =>
    grant.mutateAsync({ path: undefined, body: { by, to, powers, from: from ?? today, until: until ?? today, basis: basis.trim() } });
  return (
    <FormDialog title="Ghi ủy quyền" confirm="Ghi ủy quyền" check={check} onConfirm={confirm} onClose={onClose}>
      <NativeSelect
        label="Người ủy quyền"
        data={choices('Chọn người…')}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <NativeSelect
        label="Người được ủy quyền"
        data={choices('Chọn người…')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Checkbox.Group
        label="Được làm thay những việc"
        value={powers}
        onChange={(chosen) => setPowers(POWERS.map(({ power }) => power).filter((power) => chosen.includes(power)))}
      >
        <Stack gap={6} mt={6}>
          {POWERS.map(({ power, word, more }) => (
            <Checkbox key={power} value={power} label={word} description={more} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DateField label="Từ ngày" value={from} required onChange={setFrom} />
      <DateField label="Đến hết ngày" value={until} required onChange={setUntil} />
      <TextInput
        label="Căn cứ"
        placeholder="Giấy ủy quyền số 05/GUQ-UBND ngày 01/07/2026"
        value={basis}
        maxLength={300}
        required
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
