import './app/styles.js';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries.js';
import { beginKeeping } from './app/keeping.js';
import { router } from './app/router.js';
import { Session } from './app/session.js';
import { cssVariables, theme } from './app/theme.js';

// After the first screen: what is told before that waits in their store.
const shown = new Promise((resolve) => setTimeout(resolve, 2_000));
const Notices = lazy(() => shown.then(() => import('./ui/notices.js')).then(({ Notifications }) => ({ default: Notifications })));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Suspense>
          <Notices position="bottom-right" limit={4} />
        </Suspense>
        <QueryClientProvider client={queryClient}>
          <Session>
            <RouterProvider router={router} />
          </Session>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
beginKeeping();
