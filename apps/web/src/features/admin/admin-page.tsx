import { Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { ComponentType } from 'react';
import { reads } from '../../api/queries.js';
import { late } from '../../ui/late.js';
import { Loaded, Loading } from '../../ui/loaded.js';
import classes from './admin.module.css';
import type { Administration } from './words.js';

interface TabProps {
  administration: Administration;
}
const tab = (load: () => Promise<{ Tab: ComponentType<TabProps> }>) => late(async () => (await load()).Tab);

const TABS = [
  { slug: 'nhan-su', label: 'Nhân sự', Tab: tab(() => import('./people-tab.js')) },
  { slug: 'uy-quyen', label: 'Ủy quyền', Tab: tab(() => import('./delegations-tab.js')) },
  { slug: 'don-vi', label: 'Đơn vị và lĩnh vực', Tab: tab(() => import('./units-tab.js')) },
  { slug: 'co-quan', label: 'Cơ quan', Tab: tab(() => import('./organ-tab.js')) },
  { slug: 'mau', label: 'Mẫu báo cáo', Tab: tab(() => import('./templates-tab.js')) },
  { slug: 'phien', label: 'Phiên đăng nhập', Tab: tab(() => import('./sessions-tab.js')) },
  { slug: 'he-thong', label: 'Hệ thống', Tab: tab(() => import('./system-tab.js')) },
] as const;

/** What the administrator of an organ does. Who is none is told so by the server. */
export function Page() {
  const { tab: asked } = useParams({ strict: false });
  const administration = reads.useQuery('get', '/api/administration');
  const current = TABS.find(({ slug }) => slug === asked) ?? TABS[0];
  return (
    <div className={classes.page}>
      <Title order={1}>Quản trị</Title>
      <Loaded query={administration}>
        {(data) => (
          <>
            <nav className={classes.tabs} aria-label="Các phần quản trị">
              {TABS.map(({ slug, label }) => (
                <Link
                  key={slug}
                  to="/quan-tri/$tab"
                  params={{ tab: slug }}
                  className={classes.tab}
                  aria-current={slug === current.slug ? 'page' : undefined}
                >
                  {label}
                </Link>
              ))}
            </nav>
            <Suspense fallback={<Loading />}>
              <current.Tab administration={data} />
            </Suspense>
            <Text size="xs" c="dimmed" mt="md">
              Mọi thay đổi ở đây được ghi vào nhật ký cùng tên người làm, trừ mật khẩu và phiên đăng nhập.
            </Text>
          </>
        )}
      </Loaded>
    </div>
  );
}
