import { useQueryClient } from '@tanstack/react-query';
import { createContext, Suspense, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { onSignedOut } from '../api/client.js';
import { followEvents } from '../api/live.js';
import { Problem } from '../api/problem.js';
import { reads } from '../api/queries.js';
import type { components } from '../api/schema.gen.js';
import { pageIsOf } from '../api/standing.js';
import { late } from '../ui/late.js';
import { Failed, Loading } from '../ui/loaded.js';
import { whenHandsRest } from './hands-rest.js';
import { rememberPerson } from './last-person.js';
import { useLastPerson } from './use-last-person.js';

const SignInPage = late(async () => (await import('./sign-in-page.js')).SignInPage);
const SignInAgain = late(async () => (await import('./sign-in-again.js')).SignInAgain);

export type Me = components['schemas']['Session'];

const ASK_AGAIN_MS = 10_000;

const MeContext = createContext<Me | null>(null);

/** Who is signed in; only inside the pages, which are shown to nobody else. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of a signed-in page');
  return me;
}

/** Whether the person holds a post of that role today. What they may do with a thing comes from the thing's actions, never from here. */
export const holdsRole = (me: Me, ...roles: string[]): boolean => me.posts.some(({ role }) => roles.includes(role));

const signedInAgain = new Set<() => void>();
/** Calls `tell` when the same person has signed in again over an open page. */
export function onSignedInAgain(tell: () => void): () => void {
  signedInAgain.add(tell);
  return () => signedInAgain.delete(tell);
}

/**
 * Shows the pages to who is signed in, the sign-in to everybody else. When the session ends under an open page, the page stays as it is with its text and a
 * sign-in over it.
 */
export function Session({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const session = reads.useQuery('get', '/api/session', undefined, {
    refetchInterval: ({ state }) => (state.status === 'error' ? ASK_AGAIN_MS : false),
    // It was asked for before the page was drawn (main.tsx): who is not signed in is told so once.
    retryOnMount: false,
  });
  const { data, error, refetch, isPending } = session;
  const [me, setMe] = useState<Me | null>(() => {
    if (data) pageIsOf(data.userId);
    return data ?? null;
  });
  const [ended, setEnded] = useState<Problem | null>(null);

  useEffect(() => {
    if (!data) return;
    pageIsOf(data.userId);
    setMe(data);
  }, [data]);
  useLastPerson(session, (last) => {
    pageIsOf(last.userId);
    setMe((now) => now ?? last);
  });
  const userId = me?.userId;
  useEffect(() => {
    if (userId === undefined) return undefined;
    let callOff = () => {};
    const stop = onSignedOut((problem) => {
      callOff();
      callOff = whenHandsRest(() => setEnded(problem));
    });
    return () => {
      stop();
      callOff();
    };
  }, [userId]);
  useEffect(() => (userId === undefined || ended ? undefined : followEvents(userId, queries)), [userId, ended, queries]);

  const signedIn = (who: Me) => {
    if (me && who.userId !== me.userId) {
      // Another person's page is not this person's: nothing of it stays on the screen.
      location.assign('/');
      return;
    }
    pageIsOf(who.userId);
    setMe(who);
    rememberPerson(who);
    setEnded(null);
    queries.setQueryData(['get', '/api/session'], who);
    void queries.invalidateQueries();
    for (const tell of signedInAgain) tell();
  };

  if (me) {
    return (
      <MeContext value={me}>
        {children}
        {ended && (
          <Suspense>
            <SignInAgain me={me} why={ended} onSignedIn={signedIn} />
          </Suspense>
        )}
      </MeContext>
    );
  }
  if (error instanceof Problem && (error.status === 401 || error.code === 'session.no-post'))
    return (
      <Suspense fallback={<Loading />}>
        <SignInPage onSignedIn={signedIn} />
      </Suspense>
    );
  if (error) return <Failed error={error} onAgain={() => void refetch()} />;
  return isPending || data ? <Loading /> : null;
}
