import { Alert } from '@mantine/core';
import { codeOf, inWords } from '../api/problem.js';

/** Why something just asked for was not done, beside what was typed. */
export function Failure({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  const code = codeOf(error);
  return (
    <Alert color="red" variant="light" role="alert">
      {inWords(error)} {code && `(Mã: ${code})`}
    </Alert>
  );
}
