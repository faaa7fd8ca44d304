import type { Manifest, ReportEvent } from '@trinhky/events';
import { isLeader, postsAt } from '../authority.rights.js';
import type { Context } from '../context.js';
import { manifestRoot } from '../manifest.js';
import { inReadingOrder, outlineHash } from '../outline.js';
import { reject } from '../rejected.js';
import { letterheadAt, signingCapacity } from './capacity.js';
import { drafting, liveSection } from './drafting.js';
import type { ManifestCheck, ReportCommand, SectionFold } from './report.commands.js';
import { liveSections } from './report.state.js';
import type { Drafting, Report, SectionInReport, UpForSignature } from './report.state.js';
import { carriedOnly, clerkOnly, clerkOrChair, needReason, opened, submissionShown } from './rights.js';

type Of<T extends ReportCommand['type']> = Extract<ReportCommand, { type: T }>;

/** Rule 6: all approvals recorded and cross-checked against the section streams, the format checked, everything by hash in the manifest. */
export function submitReport(command: Of<'SubmitReport'>, report: Report, ctx: Context): ReportEvent[] {
  const current = drafting(report);
  clerkOnly(ctx);
  if (command.outlineHash !== current.outlineHash) reject('report.stale-outline');
  if (![13, 14].includes(command.fontSize) || !(command.lineMultiple >= 1 && command.lineMultiple <= 1.5)) reject('report.type-size');
  const sections = inReadingOrder(current.nodes).flatMap((node) =>
    node.section ? [entryOf(current, node.section.sectionId, command)] : [],
  );
  if (sections.length === 0) reject('report.no-sections');
  formatCheckedAsIs(current);
  const letterhead = letterheadAt(ctx.authority, ctx.today) ?? reject('report.no-letterhead');
  const manifest: Manifest = {
    v: 1,
    outlineHash: current.outlineHash,
    letterhead,
    sections,
    signer: signingCapacity(ctx.authority, command.signerId, ctx.today) ?? reject('report.signer-not-a-leader'),
    mode: command.mode,
    fontSize: command.fontSize,
    lineMultiple: command.lineMultiple,
    reportHead: ctx.head ?? reject('report.unknown'),
    authority: ctx.authority.heads,
  };
  return [{ type: 'report.submitted.v1', data: { manifest, manifestRoot: manifestRoot(manifest, ctx.sha256) } }];
}

function entryOf(report: Drafting, sectionId: string, command: Of<'SubmitReport'>): Manifest['sections'][number] {
  const section = liveSection(report, sectionId);
  const { nodeId, cycle, approval } = section;
  if (!approval) return reject('report.section-not-approved', { sectionId });
  const { revision, contentHash, head } = approval;
  if (!command.sections.some((fold) => bearsOut(fold, section))) reject('report.section-differs', { sectionId });
  return { sectionId, nodeId, cycle, revision, contentHash, head };
}

const bearsOut = (fold: SectionFold, { sectionId, cycle, approval }: SectionInReport): boolean =>
  fold.sectionId === sectionId &&
  fold.status === 'approved' &&
  fold.cycle === cycle &&
  fold.revision === approval?.revision &&
  fold.contentHash === approval.contentHash;

/** Rule 10: the check that passed looked at exactly this outline and these contents. */
function formatCheckedAsIs(report: Drafting): void {
  const { formatCheck, outlineHash: hash } = report;
  const looked = new Map(formatCheck?.contents.map(({ sectionId, contentHash }) => [sectionId, contentHash]));
  const stale = liveSections(report).some(({ sectionId, approval }) => looked.get(sectionId) !== approval?.contentHash);
  if (formatCheck?.outlineHash !== hash || stale) return reject('report.format-not-checked');
  if (!formatCheck.passed) reject('report.format-check-failed');
}

/** Rule 6: the clerk or the chair may take a submission back, with a reason; approvals stand. */
export function takeBack({ submission, reason }: Of<'TakeBack'>, report: Report, ctx: Context): ReportEvent[] {
  const current = submissionShown(report, submission);
  clerkOrChair(ctx);
  needReason(reason);
  notSigned(current);
  return [{ type: 'report.taken-back.v1', data: { submission, reason } }];
}

function notSigned({ status }: UpForSignature): void {
  if (status !== 'submitted' && status !== 'rendered') reject(status === 'issued' ? 'report.issued-already' : 'report.signed-already');
}

/** The signing copy of the present submission; any other is ignored (rule 7). */
export function recordRendered(command: Of<'RecordRendered'>, report: Report, ctx: Context): ReportEvent[] {
  carriedOnly(ctx);
  if (!awaitsRendering(opened(report), command.submission)) return [];
  const { type: _type, ...data } = command;
  return [{ type: 'report.rendered.v1', data }];
}

const awaitsRendering = (report: Exclude<Report, { status: 'none' }>, submission: number): boolean =>
  report.status === 'submitted' && report.submission === submission;

/** Rule 7: a text that cannot be rendered goes back by itself; its section begins a new cycle with this event. */
export function recordRenderingFailed(command: Of<'RecordRenderingFailed'>, report: Report, ctx: Context): ReportEvent[] {
  carriedOnly(ctx);
  const current = opened(report);
  if (!awaitsRendering(current, command.submission)) return [];
  const { submission, nodeId, blockId, detail } = command;
  const sectionId = liveSections(current).find((section) => section.nodeId === nodeId)?.sectionId ?? null;
  return [{ type: 'report.rendering-failed.v1', data: { submission, sectionId, nodeId, blockId, detail } }];
}

/** Rule 6: the signer returns; the sections named lose their approvals in this very event, the others stand. */
export function returnReport({ submission, sectionIds, reason }: Of<'ReturnReport'>, report: Report, ctx: Context): ReportEvent[] {
  const current = submissionShown(report, submission);
  signerOnly(current.manifest, ctx);
  if (!isLeader(ctx.authority, ctx.actor.id, ctx.today)) reject('report.signer-not-a-leader');
  needReason(reason);
  notSigned(current);
  const sections = [...new Set(sectionIds)].map((sectionId) => {
    const named = current.manifest.sections.find((entry) => entry.sectionId === sectionId);
    return { sectionId, nodeId: named?.nodeId ?? reject('report.unknown-section', { sectionId }) };
  });
  return [{ type: 'report.returned.v1', data: { submission, sections, reason } }];
}

function signerOnly({ signer }: Manifest, { actor }: Context): void {
  if (actor.id !== signer.userId) reject('report.not-the-signer');
}

/** Rule 7: what you see is what you sign. Everything the manifest says is checked again, and the copy shown is the one rendered. */
export function signReport(command: Of<'SignReport'>, report: Report, ctx: Context): ReportEvent[] {
  const current = submissionShown(report, command.submission);
  const { manifest, manifestRoot: root, submission } = current;
  signerOnly(manifest, ctx);
  notSigned(current);
  if (current.status !== 'rendered') return reject('report.not-rendered');
  const { signer } = manifest;
  const today = signingCapacity(ctx.authority, signer.userId, ctx.today) ?? reject('report.signer-not-a-leader');
  if (today.post !== signer.post || today.capacity.join('\n') !== signer.capacity.join('\n')) reject('report.capacity-changed');
  if (command.sha256 !== current.copy.sha256) reject('report.other-copy');
  const hash = outlineHash(current.nodes, current.header, ctx.sha256);
  if (hash !== manifest.outlineHash || command.outlineHash !== hash) reject('report.stale-outline');
  if (!command.reportHeadOnChain) reject('report.manifest-differs');
  for (const entry of manifest.sections) {
    if (!command.sections.some((check) => liesOnChain(check, entry))) reject('report.manifest-differs', { sectionId: entry.sectionId });
  }
  const { mode } = manifest;
  const { capacity, post } = signer;
  const data = { submission, mode, sha256: current.copy.sha256, outlineHash: hash, manifestRoot: root, capacity, post };
  return [{ type: 'report.signed.v1', data }];
}

const liesOnChain = (check: ManifestCheck, entry: Manifest['sections'][number]): boolean =>
  check.sectionId === entry.sectionId && check.onChain && check.revision === entry.revision && check.contentHash === entry.contentHash;

/** Rule 8: by its signer; by chair or clerk if the signer has left. Not in the moment of numbering; a number given goes void (rule 9). */
export function withdrawSignature({ submission, reason }: Of<'WithdrawSignature'>, report: Report, ctx: Context): ReportEvent[] {
  const current = submissionShown(report, submission);
  const signer = current.manifest.signer.userId;
  const hasLeft = postsAt(ctx.authority, signer, ctx.today).every(({ role }) => role === 'auditor');
  if (hasLeft) clerkOrChair(ctx);
  else signerOnly(current.manifest, ctx);
  needReason(reason);
  if (current.status === 'issued') reject('report.issued-already');
  if (current.status === 'numbering') reject('report.being-numbered');
  if (current.status !== 'signed' && current.status !== 'numbered') reject('report.not-signed');
  const number = current.status === 'numbered' ? current.number : null;
  return [{ type: 'report.signature-withdrawn.v1', data: { submission, reason, number } }];
}
