import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { NoAnswer, Problem } from '../api/problem.js';
import { forgetPerson, lastPerson, rememberPerson } from './last-person.js';
import type { Me } from './session.js';

interface Asked {
  data: Me | undefined;
  error: unknown;
  failureReason: unknown;
}

/** Without a link the pages of who was here last open on what this device keeps; with the link back everything on the screen is asked again. */
export function useLastPerson({ data, error, failureReason }: Asked, signIn: (me: Me) => void): void {
  const queries = useQueryClient();
  const noLink = !data && failureReason instanceof NoAnswer;
  const signedOut = error instanceof Problem && error.status === 401;
  const begin = useRef(signIn);
  begin.current = signIn;
  useEffect(() => {
    const last = noLink ? lastPerson() : null;
    if (last) begin.current(last);
  }, [noLink]);
  useEffect(() => {
    if (data) rememberPerson(data);
    else if (signedOut) forgetPerson();
  }, [data, signedOut]);
  const failedBefore = useRef(false);
  useEffect(() => {
    const anew = () => void queries.invalidateQueries();
    if (!noLink && failedBefore.current) anew();
    failedBefore.current = noLink;
    addEventListener('online', anew);
    return () => removeEventListener('online', anew);
  }, [noLink, queries]);
}
