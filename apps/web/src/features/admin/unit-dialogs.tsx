import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { FormDialog } from './form-dialog.js';
import { idFrom, isHeld } from './words.js';
import type { Administration, Field, Unit } from './words.js';

/** Opens a unit, or renames one; null = a new one. */
export function UnitDialog({ unit, units, onClose }: { unit: Unit | null; units: readonly Unit[]; onClose: () => void }) {
  const open = useCommand('/api/organ/units');
  const [name, setName] = useState(unit?.name ?? '');
  const [abbreviation, setAbbreviation] = useState(unit?.abbreviation ?? '');
  const check = () => (name.trim() === '' || abbreviation.trim() === '' ? 'Hãy ghi tên đơn vị và tên viết tắt.' : null);
  const confirm = () => {
    const unitId =
      unit?.unitId ??
      idFrom(
        name,
        units.map((each) => each.unitId),
      );
    return open.mutateAsync({ path: undefined, body: { unitId, name: name.trim(), abbreviation: abbreviation.trim() } });
  };
  return (
    <FormDialog
      title={unit ? 'Sửa đơn vị' : 'Thêm đơn vị'}
      confirm={unit ? 'Lưu' : 'Thêm đơn vị'}
      check={check}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextInput
        label="Tên đơn vị"
        value={name}
        maxLength={300}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Tên viết tắt"
        description="Như ghi trong ký hiệu, ví dụ KTHTĐT."
        value={abbreviation}
        maxLength={40}
        required
        onChange={(event) => setAbbreviation(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Names a field, its unit and the leader in charge; null = a new one. */
export function FieldDialog({
  field,
  administration,
  onClose,
}: {
  field: Field | null;
  administration: Administration;
  onClose: () => void;
}) {
  const { fields, units, people, today } = administration;
  const assign = useCommand('/api/organ/fields');
  const [name, setName] = useState(field?.name ?? '');
  const [unitId, setUnitId] = useState(field?.unitId ?? '');
  const [leader, setLeader] = useState(field?.leader ?? '');
  const leaders = people.filter(({ posts }) =>
    posts.some((post) => isHeld(post, today) && (post.role === 'chair' || post.role === 'vice-chair')),
  );
  const check = () => (name.trim() === '' ? 'Hãy ghi tên lĩnh vực.' : null);
  const confirm = () => {
    const fieldId =
      field?.fieldId ??
      idFrom(
        name,
        fields.map((each) => each.fieldId),
      );
    return assign.mutateAsync({ path: undefined, body: { fieldId, name: name.trim(), unitId: unitId || null, leader: leader || null } });
  };
  return (
    <FormDialog
      title={field ? 'Sửa lĩnh vực' : 'Thêm lĩnh vực'}
      confirm={field ? 'Lưu' : 'Thêm lĩnh vực'}
      check={check}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextInput
        label="Tên lĩnh vực"
        value={name}
        maxLength={300}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label="Đơn vị chủ trì"
        data={[{ value: '', label: 'Không thuộc đơn vị nào' }, ...units.map((each) => ({ value: each.unitId, label: each.name }))]}
        value={unitId}
        onChange={(event) => setUnitId(event.currentTarget.value)}
      />
      <NativeSelect
        label="Lãnh đạo phụ trách"
        description="Người duyệt các mục của lĩnh vực này."
        data={[{ value: '', label: 'Chủ tịch' }, ...leaders.map((each) => ({ value: each.userId, label: each.name }))]}
        value={leader}
        onChange={(event) => setLeader(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
