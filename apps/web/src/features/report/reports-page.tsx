import { Group, NativeSelect, TextInput, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { reads } from '../../api/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Pager, useCursors } from '../../ui/pager.js';
import { stateWord } from '../../ui/state-badge.js';
import { ImportReportDialog } from './import-report-dialog.js';
import { OpenReportDialog } from './open-report-dialog.js';
import css from './report.module.css';
import { ReportsTable } from './reports-table.js';
import { useRemembered } from './use-remembered.js';
import { PERIOD_KINDS } from './words.js';

const STATES = ['drafting', 'submitted', 'rendered', 'signed', 'numbering', 'numbered', 'issued', 'cancelled'] as const;
const stateAsked = (value: string) => STATES.find((state) => state === value);
const periodAsked = (value: string) => PERIOD_KINDS.find((kind) => kind.value === value)?.value;

/** The organ's reports. */
export function Page() {
  const [year, setYear] = useRemembered('reports-year', '');
  const [period, setPeriod] = useRemembered('reports-period', '');
  const [state, setState] = useRemembered('reports-state', '');
  const [search, setSearch] = useRemembered('reports-search', '');
  const cursors = useCursors();
  const [dialog, setDialog] = useState<'open' | 'import' | null>(null);
  const wanted = useDeferredValue(search.trim());
  const { cursor } = cursors;
  const asked = {
    ...(/^2\d{3}$/.test(year) && { year }),
    ...(periodAsked(period) && { period: periodAsked(period) }),
    ...(stateAsked(state) && { state: stateAsked(state) }),
    ...(wanted !== '' && { search: wanted }),
    ...(cursor !== undefined && { cursor }),
  };
  const query = reads.useQuery('get', '/api/reports', { params: { query: asked } }, { placeholderData: keepPreviousData });
  const { data: actions } = reads.useQuery('get', '/api/actions');
  const anew = (change: () => void) => {
    cursors.anew();
    change();
  };
  const narrowed = year !== '' || period !== '' || state !== '' || search !== '';

  return (
    <div className={css.page}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={1}>Báo cáo</Title>
        <Group gap="xs">
          <ActionButton actions={actions} type="OpenReport" variant="default" onAct={() => setDialog('import')}>
            Nhập từ tệp
          </ActionButton>
          <ActionButton actions={actions} type="OpenReport" onAct={() => setDialog('open')}>
            Mở báo cáo
          </ActionButton>
        </Group>
      </Group>
      <div className={css.bar} role="search" aria-label="Lọc báo cáo">
        <TextInput
          className={css.grow}
          label="Trích yếu có chữ"
          placeholder="có dấu hoặc không dấu"
          value={search}
          onChange={(event) => anew(() => setSearch(event.currentTarget.value))}
        />
        <TextInput
          label="Năm"
          w={90}
          inputMode="numeric"
          value={year}
          error={year !== '' && !/^2\d{0,3}$/.test(year) ? 'Ví dụ 2026' : undefined}
          onChange={(event) => anew(() => setYear(event.currentTarget.value.trim()))}
        />
        <NativeSelect
          label="Kỳ"
          data={[{ value: '', label: 'Tất cả' }, ...PERIOD_KINDS]}
          value={period}
          onChange={(event) => anew(() => setPeriod(event.currentTarget.value))}
        />
        <NativeSelect
          label="Trạng thái"
          data={[{ value: '', label: 'Tất cả' }, ...STATES.map((value) => ({ value, label: stateWord(value) }))]}
          value={state}
          onChange={(event) => anew(() => setState(event.currentTarget.value))}
        />
      </div>
      <Loaded query={query}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title={narrowed ? 'Không có báo cáo nào như vậy' : 'Chưa có báo cáo nào'}>
              {narrowed ? 'Hãy bớt điều kiện lọc.' : 'Văn thư mở báo cáo của kỳ bằng nút “Mở báo cáo”.'}
            </EmptyState>
          ) : (
            <>
              <ReportsTable rows={rows} />
              <Pager cursors={cursors} next={next} />
            </>
          )
        }
      </Loaded>
      {dialog === 'open' && <OpenReportDialog onClose={() => setDialog(null)} />}
      {dialog === 'import' && <ImportReportDialog onClose={() => setDialog(null)} />}
    </div>
  );
}
