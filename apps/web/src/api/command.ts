import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { PathsWithMethod } from 'openapi-typescript-helpers';
import { useRef } from 'react';
import { api } from './client.js';
import { randomId } from './ids.js';
import { NoAnswer, Problem } from './problem.js';
import type { paths } from './schema.gen.js';
import { sawPosition } from './standing.js';

type Commands = PathsWithMethod<paths, 'post'>;
type Operation<P extends Commands> = paths[P] extends { post: infer O } ? O : never;
type BodyOf<P extends Commands> = Operation<P> extends { requestBody?: { content: { 'application/json': infer B } } } ? B : undefined;
type PathOf<P extends Commands> = Operation<P> extends { parameters: { path: infer X } } ? X : undefined;
type JsonOf<R> = R extends { content: { 'application/json': infer A } } ? A : never;
export type AnswerOf<P extends Commands> =
  Operation<P> extends { responses: infer R }
    ? R extends { 201: infer A }
      ? JsonOf<A>
      : R extends { 200: infer A }
        ? JsonOf<A>
        : void
    : never;

export interface Asked<P extends Commands> {
  path: PathOf<P>;
  body: BodyOf<P>;
  /** Acting for another, by delegation. */
  onBehalfOf?: string;
}

const PAUSES_MS = [500, 1_500, 4_000];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const mayTryAgain = (error: unknown) => error instanceof NoAnswer || (error instanceof Problem && error.status === 503);

/**
 * Sends one command. Where no answer comes the identical request goes again under the same key, so it is done once. Rejects with Problem (refused)
 * or NoAnswer (outcome unknown: ask again under the same `key`).
 */
export async function send<P extends Commands>(route: P, { path, body, onBehalfOf }: Asked<P>, key = randomId()): Promise<AnswerOf<P>> {
  const header = { 'Idempotency-Key': key, ...(onBehalfOf !== undefined && { 'X-Trinhky-On-Behalf-Of': onBehalfOf }) };
  for (let attempt = 0; ; attempt += 1) {
    try {
      // The one place where a command's path, body and answer meet the untyped wire; `Asked` and `AnswerOf` hold them together by the OpenAPI document.
      const { data } = await api.POST(route, { params: { path, header }, body } as never);
      const answer = data as AnswerOf<P>;
      const position = positionIn(answer);
      if (position !== null) sawPosition(position);
      return answer;
    } catch (error) {
      const wait = PAUSES_MS[attempt];
      if (wait === undefined || !mayTryAgain(error)) throw error;
      await pause(wait);
    }
  }
}

function positionIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('position' in answer)) return null;
  return typeof answer.position === 'string' ? answer.position : null;
}

/**
 * A command as a mutation. Asked again with the same content after an unknown outcome, it goes under the same key; what is on screen is read anew after it.
 * `onDone`: as soon as it is done, before what is on screen is read anew.
 */
export function useCommand<P extends Commands>(route: P, onDone?: () => void): UseMutationResult<AnswerOf<P>, Error, Asked<P>> {
  const queries = useQueryClient();
  const unknown = useRef<{ asked: string; key: string } | null>(null);
  return useMutation<AnswerOf<P>, Error, Asked<P>>({
    mutationFn: async (asked) => {
      const content = JSON.stringify(asked);
      const key = unknown.current?.asked === content ? unknown.current.key : randomId();
      unknown.current = { asked: content, key };
      const answer = await send(route, asked, key);
      unknown.current = null;
      return answer;
    },
    onSuccess: () => onDone?.(),
    onError: (error) => {
      if (!mayTryAgain(error)) unknown.current = null;
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
