import { isClerk, isHead } from '../authority.rights.js';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { isUpForSignature } from './report.state.js';
import type { OpenedReport, Report, UpForSignature } from './report.state.js';

/** The guards that the report's rules share. */

export function clerkOnly(ctx: Context): void {
  if (!isClerk(ctx.authority, ctx.actor, ctx.today)) reject('report.not-allowed');
}

export function clerkOrChair(ctx: Context): void {
  if (!isClerk(ctx.authority, ctx.actor, ctx.today) && !isHead(ctx.authority, ctx.actor, ctx.today)) reject('report.not-allowed');
}

/** What a reactor or a job reports, no person may say. */
export function carriedOnly(ctx: Context): void {
  if (!ctx.actor.id.startsWith('system:')) reject('report.carried-only');
}

export function needReason(reason: string): void {
  if (reason.trim() === '') reject('report.reason-missing');
}

export function opened(report: Report): OpenedReport {
  return report.status === 'none' ? reject('report.unknown') : report;
}

/** The report up for signature, as long as the submission shown is the present one (rules 7 and 15). */
export function submissionShown(report: Report, submission: number): UpForSignature {
  const current = opened(report);
  if (!isUpForSignature(current)) return reject(current.status === 'cancelled' ? 'report.cancelled-already' : 'report.not-submitted');
  if (current.submission !== submission) reject('report.stale-submission', { submission: current.submission });
  return current;
}
