import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { holdsRole, useMe } from '../../app/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { TourOffer } from './first-visit/tour-offer.js';
import css from './home.module.css';
import { ReportList } from './report-list.js';
import { useHome } from './use-home.js';
import { useRows } from './use-rows.js';
import { workGroups } from './work-groups.js';
import type { Home } from './work-groups.js';
import { WorkList } from './work-list.js';

/** Việc của tôi: what waits for the person, and the reports that they have a part in. */
export function Page() {
  const home = useHome();
  useRows();
  return (
    <div className={css.page}>
      <h1 className={css.heading}>Việc của tôi</h1>
      <TourOffer />
      <Loaded query={home}>{(data) => <Work home={data} />}</Loaded>
    </div>
  );
}

function Work({ home }: { home: Home }) {
  const groups = workGroups(home);
  const many = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <p className={css.summary} role="status">
        {many === 0 ? 'Không có việc nào đang chờ bạn.' : `${many} việc đang chờ bạn.`}
        {many > 0 && (
          <span className={css.keys}>
            {' '}
            Phím <kbd>j</kbd> <kbd>k</kbd> để chọn, <kbd>Enter</kbd> để mở.
          </span>
        )}
      </p>
      <div className={css.columns}>
        <div>{many === 0 ? <NothingWaits /> : <WorkList groups={groups} />}</div>
        {home.reports.length > 0 && <ReportList reports={home.reports} />}
      </div>
    </>
  );
}

/** Says what comes here and, to who can begin something, how. */
function NothingWaits() {
  const me = useMe();
  if (holdsRole(me, 'clerk'))
    return (
      <EmptyState
        title="Chưa có việc chờ bạn"
        action={
          <Button component={Link} to="/bao-cao" size="xs" mt="xs">
            Mở báo cáo mới
          </Button>
        }
      >
        Báo cáo đã duyệt đủ, chờ cấp số hoặc chờ phát hành sẽ hiện ở đây.
      </EmptyState>
    );
  if (holdsRole(me, 'auditor'))
    return (
      <EmptyState title="Không có việc phải làm">
        Mở một báo cáo để xem diễn biến, hoặc vào “Kiểm tra nhật ký” để đối chiếu toàn bộ nhật ký.
      </EmptyState>
    );
  if (holdsRole(me, 'chair', 'vice-chair', 'unit-head'))
    return <EmptyState title="Không có gì chờ bạn duyệt hoặc ký">Khi có mục được trình, mục đó hiện ở đây và có thông báo.</EmptyState>;
  return (
    <EmptyState title="Không có mục nào chờ bạn soạn">
      Khi bạn được phân công hoặc có mục bị trả lại, mục đó hiện ở đây và có thông báo.
    </EmptyState>
  );
}
