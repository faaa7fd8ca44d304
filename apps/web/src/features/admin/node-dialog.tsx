import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from './form-dialog.js';
import { KINDS, NUMBERINGS, numberingOf } from './template-nodes.js';
import type { SectionPlan, TemplateNode } from './template-nodes.js';
import { isHeld } from './words.js';
import type { Administration } from './words.js';

type Assignee = SectionPlan['assignees'][number];

interface Props {
  node: TemplateNode;
  administration: Administration;
  onSave: (node: TemplateNode) => void;
  onClose: () => void;
}

/** One place of a template's outline. */
export function NodeDialog({ node, administration, onSave, onClose }: Props) {
  const [title, setTitle] = useState(node.title ?? '');
  const [numbering, setNumbering] = useState(node.numbering);
  const [guidance, setGuidance] = useState(node.guidance ?? '');
  const [plan, setPlan] = useState(node.section);
  const untitled = node.kind === 'opening' || node.kind === 'closing';
  const check = () => (!untitled && title.trim() === '' ? 'Hãy ghi tiêu đề.' : null);
  const confirm = async () =>
    onSave({ ...node, title: untitled ? node.title : title.trim(), numbering, guidance: guidance.trim() || null, section: plan });
  return (
    <FormDialog title={KINDS[node.kind]} confirm="Xong" size="lg" check={check} onConfirm={confirm} onClose={onClose}>
      {!untitled && (
        <>
          <TextInput
            label="Tiêu đề"
            value={title}
            maxLength={1000}
            required
            data-autofocus
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <NativeSelect
            label="Đánh số"
            data={Object.entries(NUMBERINGS).map(([value, label]) => ({ value, label }))}
            value={numbering}
            onChange={(event) => setNumbering(numberingOf(event.currentTarget.value))}
          />
        </>
      )}
      {plan && <PlanFields plan={plan} administration={administration} onChange={setPlan} />}
      <Textarea
        label="Hướng dẫn cho người soạn"
        value={guidance}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        onChange={(event) => setGuidance(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function PlanFields({
  plan,
  administration,
  onChange,
}: {
  plan: SectionPlan;
  administration: Administration;
  onChange: (plan: SectionPlan) => void;
}) {
  const { fields, units, people, today } = administration;
  const serving = people.filter(({ posts }) => posts.some((post) => isHeld(post, today)));
  const leaders = serving.filter(({ posts }) => posts.some(({ role }) => role === 'chair' || role === 'vice-chair'));
  const choices: { key: string; label: string; assignee: Assignee }[] = [
    ...units.map(({ unitId, name }) => ({
      key: `post:${unitId}`,
      label: `Chuyên viên của ${name}`,
      assignee: { kind: 'post' as const, role: 'specialist' as const, unit: unitId },
    })),
    ...serving.map(({ userId, name }) => ({ key: `user:${userId}`, label: name, assignee: { kind: 'user' as const, id: userId } })),
  ];
  const known = new Set(choices.map(({ key }) => key));
  // Whom the list does not offer (a unit's head, who has left) stays assigned.
  const others = plan.assignees.filter((each) => !known.has(keyOf(each)));
  return (
    <>
      <NativeSelect
        label="Lĩnh vực"
        data={[{ value: '', label: 'Không thuộc lĩnh vực nào' }, ...fields.map(({ fieldId, name }) => ({ value: fieldId, label: name }))]}
        value={plan.fieldId ?? ''}
        onChange={(event) => onChange({ ...plan, fieldId: event.currentTarget.value || null })}
      />
      <Checkbox.Group
        label="Người soạn"
        description="Chọn người hoặc chức danh; để trống thì giao khi mở báo cáo."
        value={plan.assignees.map(keyOf)}
        onChange={(keys) =>
          onChange({ ...plan, assignees: [...others, ...choices.filter(({ key }) => keys.includes(key)).map(({ assignee }) => assignee)] })
        }
      >
        <Stack gap={6} mt={6}>
          {choices.map(({ key, label }) => (
            <Checkbox key={key} value={key} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        label="Trưởng đơn vị duyệt trước"
        checked={plan.route.includes('unit-head')}
        onChange={(event) => onChange({ ...plan, route: event.currentTarget.checked ? ['unit-head', 'approver'] : ['approver'] })}
      />
      <NativeSelect
        label="Lãnh đạo duyệt"
        data={[{ value: '', label: 'Lãnh đạo phụ trách lĩnh vực' }, ...leaders.map(({ userId, name }) => ({ value: userId, label: name }))]}
        value={plan.approver ?? ''}
        onChange={(event) => onChange({ ...plan, approver: event.currentTarget.value || null })}
      />
    </>
  );
}

const keyOf = (assignee: Assignee): string =>
  assignee.kind === 'user'
    ? `user:${assignee.id}`
    : assignee.role === 'specialist'
      ? `post:${assignee.unit}`
      : `${assignee.role}:${assignee.unit}`;
