import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed } from '../ui/loaded.js';
import { NotFound } from './not-found.js';
import { pages } from './pages.js';
import type { PagePath } from './pages.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ({ error }) => <Failed error={error} /> });
const at = <P extends PagePath>(path: P) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent<{ Page: () => React.ReactNode }, 'Page'>(pages[path].load, 'Page'),
  });

const routes = root.addChildren([
  at('/'),
  at('/thong-bao'),
  at('/tim'),
  at('/muc/$sectionId'),
  at('/duyet'),
  at('/duyet/$sectionId'),
  at('/bao-cao'),
  at('/bao-cao/$reportId'),
  at('/bao-cao/$reportId/de-cuong'),
  at('/bao-cao/$reportId/ban-in'),
  at('/bao-cao/$reportId/ky'),
  at('/bao-cao/$reportId/dien-bien'),
  at('/so-van-ban'),
  at('/kiem-toan'),
  at('/quan-tri'),
  at('/quan-tri/$tab'),
  at('/tai-khoan'),
]);

export const router = createRouter({ routeTree: routes, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
