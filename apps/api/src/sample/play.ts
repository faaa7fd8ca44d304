import { ward } from './content/ward.js';
import { draft, openAndAssign, reopen, review } from './drafting.js';
import { signIn } from './person.js';
import type { Person } from './person.js';
import { audit, issue, signAndNumber, submitForSignature } from './signing.js';
import { failed } from './stage.js';
import type { SamplePlay } from './stage.js';

export interface Played {
  reportId: string;
  /** "01/BC-UBND" and the ISO date it bears. */
  number: string;
  date: string;
  files: string[];
}

/**
 * The half-year report from its opening to its issue, over HTTP by the people of the ward: 33 sections drafted, one text written by two at once, one
 * returned, one reopened. Cut short and played again it goes on where it was: every step has an id of its own.
 */
export async function playSample(play: SamplePlay): Promise<Played> {
  const people = new Map<string, Person>();
  for (const [i, username] of players.entries()) {
    people.set(username, await signIn(play.url, username, play.passwords.get(username) ?? '', play.signal));
    play.onProgress('Mọi người đăng nhập', i + 1, players.length);
  }
  const as = (username: string): Person => people.get(username) ?? failed(`nobody is called ${username}`);
  const stage = await openAndAssign({ ...play, as });
  await draft(stage);
  await review(stage);
  await reopen(stage);
  const submission = await submitForSignature(stage);
  const number = await signAndNumber(stage, submission);
  const files = await issue(stage, submission);
  await audit(stage);
  return { reportId: stage.reportId, ...number, files };
}

const players = ward.people.filter(({ role }) => role !== 'unit-head' && role !== 'administrator').map(({ username }) => username);
