import './app/styles.js';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, reads } from './api/queries.js';
import { afterFirstScreen, keepPages } from './app/keeping.js';
import { router } from './app/router.js';
import { Session } from './app/session.js';
import { cssVariables, theme } from './app/theme.js';
import { late } from './ui/late.js';

// What is told before that waits in their store.
const Notices = late(async () => {
  await afterFirstScreen;
  return (await import('./ui/notices.js')).Notifications;
});

/** The first picture is the page itself where what it needs is at hand by then (begin.ts); else it says that it is loading. */
const AT_HAND_MS = 20;
const atHand = Promise.all([router.load(), queryClient.prefetchQuery(reads.queryOptions('get', '/api/session'))]);

function show(): void {
  const root = document.getElementById('root');
  if (!root) return;
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
void Promise.race([atHand, new Promise((resolve) => setTimeout(resolve, AT_HAND_MS))]).then(show, show);
void keepPages();
