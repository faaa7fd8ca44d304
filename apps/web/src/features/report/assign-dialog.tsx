import { Checkbox, Modal, NativeSelect, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { send } from '../../api/command.js';
import { folded } from '../../ui/folded.js';
import { Loaded } from '../../ui/loaded.js';
import { choicesOf, keyOf, leadersOf } from './assignees.js';
import type { BoardRow } from './board-rows.js';
import { DialogButtons } from './dialog-buttons.js';
import { ManyStanding } from './many-standing.js';
import { useMany } from './many.js';
import type { Assignee, People } from './report-types.js';
import { usePeople } from './use-report.js';

const KEEP = 'keep';
const BY_FIELD = 'by-field';

/** Who drafts and who approves several sections: one command each. */
export function AssignDialog({ rows, onClose }: { rows: readonly BoardRow[]; onClose: () => void }) {
  // What is worked on was chosen when the dialog opened.
  const [items] = useState(rows);
  const query = usePeople();
  return (
    <Modal opened onClose={onClose} title={`Giao ${items.length} mục`} size="lg">
      <Loaded query={query}>{(people) => <AssignForm rows={items} people={people} onClose={onClose} />}</Loaded>
    </Modal>
  );
}

function AssignForm({ rows, people, onClose }: { rows: readonly BoardRow[]; people: People; onClose: () => void }) {
  const { standing, busy, run } = useMany();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Assignee>>(() => commonOf(rows));
  // Until somebody is chosen or taken away each section keeps its own.
  const [touched, setTouched] = useState(false);
  const [approver, setApprover] = useState(KEEP);
  const [words, setWords] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    const work = ({ sectionId, section }: BoardRow) => {
      const own = section?.assignees.flatMap((each) => given(each).map(([, one]) => one)) ?? [];
      const assignees = touched ? [...chosen.values()] : own;
      const kept = section?.approver?.named ? section.approver.id : null;
      const named = approver === KEEP ? kept : approver === BY_FIELD ? null : approver;
      return send('/api/sections/{id}/assign', { path: { id: sectionId }, body: { assignees, approver: named } });
    };
    void run(rows, work).then(({ failed }) => failed.length === 0 && onClose());
  };
  const choose = (assignee: Assignee, on: boolean) => {
    setTouched(true);
    const after = new Map(chosen);
    if (on) after.set(keyOf(assignee), assignee);
    else after.delete(keyOf(assignee));
    setChosen(after);
  };
  const choices = choicesOf(people).filter(({ label }) => folded(label).includes(folded(words)));
  return (
    <form onSubmit={go}>
      <Stack gap="sm">
        <Text size="sm">{rows.map(({ name }) => name).join('; ')}</Text>
        <TextInput label="Tìm người soạn" data-autofocus value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Người soạn' }}>
          <Stack gap={6} p={2}>
            {choices.map(({ label, assignee }) => (
              <Checkbox
                key={keyOf(assignee)}
                label={label}
                checked={chosen.has(keyOf(assignee))}
                onChange={(event) => choose(assignee, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Text size="sm" c="dimmed">
          {chosen.size > 0
            ? 'Những người được chọn thay cho người soạn hiện nay của các mục này.'
            : 'Không chọn ai: mỗi mục giữ người soạn hiện nay.'}
        </Text>
        <NativeSelect
          label="Người duyệt"
          value={approver}
          onChange={(event) => setApprover(event.currentTarget.value)}
          data={[
            { value: KEEP, label: 'Giữ như hiện nay' },
            { value: BY_FIELD, label: 'Lãnh đạo phụ trách lĩnh vực' },
            ...leadersOf(people).map(({ userId, name, title }) => ({ value: userId, label: `${name} (${title})` })),
          ]}
        />
        <ManyStanding standing={standing} />
        <DialogButtons confirm="Giao" busy={busy} onClose={onClose} />
      </Stack>
    </form>
  );
}

/** Who drafts all of them already. */
function commonOf(rows: readonly BoardRow[]): ReadonlyMap<string, Assignee> {
  const [first, ...others] = rows.map(({ section }) => new Map(section?.assignees.flatMap((assignee) => given(assignee)) ?? []));
  return new Map([...(first ?? [])].filter(([key]) => others.every((other) => other.has(key))));
}

function given(assignee: NonNullable<BoardRow['section']>['assignees'][number]): [string, Assignee][] {
  if (assignee.kind === 'user') return [[keyOf(assignee), { kind: 'user', id: assignee.id }]];
  const { role, unit } = assignee;
  return role === 'specialist' || role === 'unit-head' ? [[keyOf({ kind: 'post', role, unit }), { kind: 'post', role, unit }]] : [];
}
