import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed } from '../ui/loaded.js';
import { NotFound } from './not-found.js';
import { Shell } from './shell.js';

/** Every page by its address. Pages are loaded when first opened; each file exports its `Page`. */

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ({ error }) => <Failed error={error} /> });
const at = <P extends string>(path: P, load: () => Promise<{ Page: () => React.ReactNode }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'Page') });

const routes = root.addChildren([
  at('/', () => import('../features/home/home-page.js')),
  at('/thong-bao', () => import('../features/home/notifications-page.js')),
  at('/tim', () => import('../features/search/search-page.js')),
  at('/muc/$sectionId', () => import('../features/section/section-page.js')),
  at('/duyet', () => import('../features/review/queue-page.js')),
  at('/duyet/$sectionId', () => import('../features/review/review-page.js')),
  at('/bao-cao', () => import('../features/report/reports-page.js')),
  at('/bao-cao/$reportId', () => import('../features/report/board-page.js')),
  at('/bao-cao/$reportId/de-cuong', () => import('../features/report/outline-page.js')),
  at('/bao-cao/$reportId/ban-in', () => import('../features/report/print-page.js')),
  at('/bao-cao/$reportId/ky', () => import('../features/report/signing-page.js')),
  at('/bao-cao/$reportId/dien-bien', () => import('../features/replay/replay-page.js')),
  at('/so-van-ban', () => import('../features/report/register-page.js')),
  at('/kiem-toan', () => import('../features/replay/audit-page.js')),
  at('/quan-tri', () => import('../features/admin/admin-page.js')),
  at('/quan-tri/$tab', () => import('../features/admin/admin-page.js')),
  at('/tai-khoan', () => import('../features/admin/account-page.js')),
]);

export const router = createRouter({ routeTree: routes, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
