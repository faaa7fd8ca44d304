import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { reads } from '../../api/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { stateWord } from '../../ui/state-badge.js';
import { AssignDialog } from './assign-dialog.js';
import { matches, rowsOf, sorted } from './board-rows.js';
import type { BoardRow, Sort } from './board-rows.js';
import { BoardTable } from './board-table.js';
import { CancelDialog } from './cancel-dialog.js';
import { DueDialog } from './due-dialog.js';
import { ProgressPicture } from './progress-picture.js';
import { ReopenDialog } from './reopen-dialog.js';
import css from './report.module.css';
import type { Report } from './report-types.js';
import { useReportActions } from './use-report.js';

const STATES: BoardRow['state'][] = ['not-begun', 'drafting', 'returned', 'in-review', 'approved'];
type Dialog = { kind: 'assign' | 'due' | 'cancel' } | { kind: 'reopen'; row: BoardRow };

export function Board({ report }: { report: Report }) {
  const { reportId } = report;
  const { data: actions } = useReportActions(reportId);
  const [words, setWords] = useState('');
  const [state, setState] = useState('');
  const [person, setPerson] = useState('');
  const [sort, setSort] = useState<Sort>({ key: 'at', down: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<Dialog | null>(null);

  const rows = useMemo(() => rowsOf(report), [report]);
  const people = useMemo(() => peopleOn(rows), [rows]);
  const ordered = useMemo(() => sorted(rows, sort), [rows, sort]);
  const shown = useMemo(() => {
    const filter = { words, state, person };
    return new Set(ordered.filter((row) => matches(row, filter)).map(({ sectionId }) => sectionId));
  }, [ordered, words, state, person]);
  // What is filtered out is not worked on, chosen or not.
  const picked = useMemo(() => rows.filter(({ sectionId }) => chosen.has(sectionId) && shown.has(sectionId)), [rows, chosen, shown]);
  // Whether the person assigns at all shows on the first of them; what another's state forbids is named when it is tried.
  const first = picked[0]?.sectionId ?? '';
  const { data: ofFirst } = reads.useQuery(
    'get',
    '/api/sections/{id}/actions',
    { params: { path: { id: first } } },
    { enabled: first !== '' },
  );
  const choose = useCallback((sectionId: string, on: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      if (on) after.add(sectionId);
      else after.delete(sectionId);
      return after;
    });
  }, []);
  const reopen = useCallback((row: BoardRow) => setDialog({ kind: 'reopen', row }), []);
  const reopenable = useMemo(
    () => new Set(actions?.may.flatMap(({ type, sectionId }) => (type === 'ReopenSection' && sectionId !== undefined ? [sectionId] : []))),
    [actions],
  );

  return (
    <>
      <ProgressPicture counts={{ approved: report.counts.approved, inReview: report.counts.inReview, drafting: report.counts.drafting }} />
      <div className={css.bar} role="search" aria-label="Lọc các mục">
        <TextInput
          className={css.grow}
          label="Tìm mục, người"
          placeholder="có dấu hoặc không dấu"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label="Trạng thái"
          data={[
            { value: '', label: 'Tất cả' },
            { value: 'overdue', label: 'Quá hạn' },
            ...STATES.map((value) => ({ value, label: stateWord(value) })),
          ]}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
        />
        <NativeSelect
          label="Người soạn, người duyệt"
          data={[{ value: '', label: 'Tất cả' }, ...people]}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
      </div>
      <Group gap="xs" mb="xs" mih={36}>
        <Text size="sm" role="status">
          {shown.size === rows.length ? `${rows.length} mục` : `${shown.size}/${rows.length} mục`}
          {picked.length > 0 && `, đã chọn ${picked.length}`}
        </Text>
        {picked.length > 0 && (
          <>
            <ActionButton size="xs" actions={ofFirst} type="AssignSection" onAct={() => setDialog({ kind: 'assign' })}>
              Giao {picked.length} mục
            </ActionButton>
            <ActionButton size="xs" variant="default" actions={ofFirst} type="SetDueDate" onAct={() => setDialog({ kind: 'due' })}>
              Đặt hạn
            </ActionButton>
            <Button size="xs" variant="subtle" onClick={() => setChosen(new Set())}>
              Bỏ chọn
            </Button>
          </>
        )}
      </Group>
      <BoardTable
        rows={ordered}
        shown={shown}
        chosen={chosen}
        reopenable={reopenable}
        sort={sort}
        onSort={setSort}
        onChoose={choose}
        onChooseAll={(on) => setChosen(on ? shown : new Set())}
        onReopen={reopen}
      />
      {shown.size === 0 && <Text p="sm">Không có mục nào như vậy. Hãy bớt điều kiện lọc.</Text>}
      <Group mt="lg">
        <ActionButton size="sm" variant="default" actions={actions} type="CancelReport" onAct={() => setDialog({ kind: 'cancel' })}>
          Hủy báo cáo
        </ActionButton>
      </Group>
      {dialog?.kind === 'cancel' && <CancelDialog reportId={reportId} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'assign' && <AssignDialog rows={picked} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'due' && <DueDialog rows={picked} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'reopen' && <ReopenDialog reportId={reportId} row={dialog.row} onClose={() => setDialog(null)} />}
    </>
  );
}

/** Everybody who drafts or approves here, by name. */
function peopleOn(rows: readonly BoardRow[]): { value: string; label: string }[] {
  const names = new Map<string, string>();
  for (const { section } of rows) {
    for (const assignee of section?.assignees ?? []) if (assignee.kind === 'user') names.set(assignee.id, assignee.name);
    if (section?.approver) names.set(section.approver.id, section.approver.name);
  }
  const collator = new Intl.Collator('vi');
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => collator.compare(a.label, b.label));
}
