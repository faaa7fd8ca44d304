import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportPage } from '../report/report.queries.js';
import { halfYearReport } from './content/half-year-report.js';
import { story } from './content/story.js';
import { ward } from './content/ward.js';
import { userIdOf } from './ids.js';
import { Unexpected } from './person.js';
import type { Person } from './person.js';

export interface SamplePlay {
  /** Where the server listens: "http://127.0.0.1:8080". */
  url: string;
  /** By sign-in name. */
  passwords: ReadonlyMap<string, string>;
  /** The documents are copied there under readable names. */
  documents: string;
  /** Told of each phase, in Vietnamese: how many of its steps are done. */
  onProgress: (phase: string, done: number, total: number) => void;
  signal: AbortSignal;
}

/** A section of the sample report, by the name of its template node. */
export interface Part {
  name: string;
  sectionId: string;
}
export interface Stage extends SamplePlay {
  as: (username: string) => Person;
  reportId: string;
  parts: Part[];
}

export const failed = (why: string): never => {
  throw new Unexpected(why);
};

export const draftingOf = (name: string) =>
  story.drafting.find(({ templateNodeId }) => templateNodeId === name) ?? failed(`nobody drafts ${name}`);
export const finalText = (name: string) => halfYearReport[name] ?? failed(`${name} has no text`);

export const sectionIn = ({ nodes }: ReportPage, sectionId: string) =>
  nodes.map(({ section }) => section).find((section) => section?.sectionId === sectionId) ?? failed(`${sectionId} is not in the report`);

export async function approversOf(clerk: Person, reportId: string): Promise<(sectionId: string) => string> {
  const page = await clerk.report(reportId);
  const names = new Map(ward.people.map(({ username }) => [userIdOf(username), username]));
  return (sectionId) => names.get(sectionIn(page, sectionId).state?.approver?.id ?? '') ?? failed(`nobody approves ${sectionId}`);
}

/** Each person does their own parts one after the other; the people work at the same time. */
export async function bySomebody(
  parts: readonly Part[],
  who: (part: Part) => string,
  work: (username: string, part: Part) => Promise<void>,
): Promise<void> {
  const shares = new Map<string, Part[]>();
  for (const part of parts) shares.set(who(part), [...(shares.get(who(part)) ?? []), part]);
  await Promise.all(
    [...shares].map(async ([username, share]) => {
      for (const part of share) await work(username, part);
    }),
  );
}

const PATIENCE_MS = 120_000;

/** Asks for the report until it has come to that. */
export async function until(person: Person, reportId: string, reached: (page: ReportPage) => boolean): Promise<ReportPage> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 200)) {
    const page = await person.report(reportId);
    if (reached(page)) return page;
    if (Date.now() > giveUp) throw new Unexpected(`the report has stood at ${page.status} for two minutes`);
    await sleep(pause);
  }
}
