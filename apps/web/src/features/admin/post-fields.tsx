import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { DateField } from '../../ui/date-field.js';
import { roleChoices, roleOf, ROLES } from './words.js';
import type { Role, Unit } from './words.js';

export interface PostDraft {
  role: Role;
  title: string;
  unitId: string | null;
  from: string | null | undefined;
  acting: boolean;
  rank: number;
}
export const newPost = (today: string): PostDraft => ({
  role: 'specialist',
  title: ROLES.specialist.title,
  unitId: null,
  from: today,
  acting: false,
  rank: 1,
});

/** What is wrong with a post as filled in; null = nothing. */
export function faultOf({ title, from, role, unitId }: PostDraft): string | null {
  if (title.trim() === '') return 'Hãy ghi chức danh như khi ký, ví dụ: Phó Chủ tịch.';
  if (!from) return 'Hãy ghi ngày bắt đầu giữ chức vụ.';
  if ((role === 'unit-head' || role === 'specialist') && unitId === null) return 'Hãy chọn đơn vị của người này.';
  return null;
}

interface Props {
  draft: PostDraft;
  units: readonly Unit[];
  onChange: (draft: PostDraft) => void;
}

/** Role, title, unit and first day of a post. */
export function PostFields({ draft, units, onChange }: Props) {
  const set = (change: Partial<PostDraft>) => onChange({ ...draft, ...change });
  const setRole = (role: Role) => set({ role, title: draft.title === ROLES[draft.role].title ? ROLES[role].title : draft.title });
  const leads = draft.role === 'chair' || draft.role === 'vice-chair';
  return (
    <>
      <NativeSelect
        label="Vai trò trong hệ thống"
        description="Quyết định người này làm được những việc gì."
        data={roleChoices}
        value={draft.role}
        onChange={(event) => setRole(roleOf(event.currentTarget.value))}
      />
      <TextInput
        label="Chức danh ghi trên văn bản"
        value={draft.title}
        maxLength={200}
        required
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label="Đơn vị"
        data={[{ value: '', label: 'Không thuộc đơn vị nào' }, ...units.map(({ unitId, name }) => ({ value: unitId, label: name }))]}
        value={draft.unitId ?? ''}
        onChange={(event) => set({ unitId: event.currentTarget.value || null })}
      />
      <DateField label="Từ ngày" value={draft.from} required onChange={(from) => set({ from })} />
      {draft.role === 'chair' && (
        <Checkbox label="Quyền Chủ tịch" checked={draft.acting} onChange={(event) => set({ acting: event.currentTarget.checked })} />
      )}
      {leads && (
        <NumberInput
          label="Thứ tự trong danh sách lãnh đạo"
          min={1}
          max={100}
          allowDecimal={false}
          hideControls
          value={draft.rank}
          onChange={(rank) => set({ rank: Number(rank) || 1 })}
        />
      )}
    </>
  );
}
