import { headOfOrgan, isInForce, isUpForSignature, postsOn } from '@trinhky/domain';
import type { Authority, LiveSection, OpenedReport } from '@trinhky/domain';
import { powersInWords } from '@trinhky/read-models';
import { personNamed } from '../read/names.js';
import { sectionState } from '../section/section.view.js';
import type { NodeReplayed, ReportReplayed, RightsReplayed, SectionReplayed } from './replay.view.js';

/** The parts of a report as a replay shows them, each as the rules have it at that moment. */

export function reportReplayed(report: OpenedReport): ReportReplayed {
  const { status, header, dueDate } = report;
  return {
    status,
    subject: header.subject,
    dueDate,
    submission: isUpForSignature(report)
      ? {
          submission: report.submission,
          signer: report.manifest.signer.name,
          manifestRoot: report.manifestRoot,
          number: 'number' in report ? { number: report.number.number, symbol: report.number.symbol, date: report.number.date } : null,
          recipients: report.status === 'issued' ? report.recipients : null,
          documents: 'documents' in report ? report.documents.map(({ kind, sha256 }) => ({ kind, sha256 })) : [],
        }
      : null,
    reason: report.status === 'cancelled' ? report.reason : null,
  };
}

export const outlineReplayed = ({ nodes }: OpenedReport): NodeReplayed[] =>
  nodes.map(({ nodeId, parent, kind, numbering, levels, title, section }) => ({
    nodeId,
    parent,
    kind,
    numbering,
    levels: levels ?? null,
    title,
    sectionId: section?.sectionId ?? null,
  }));

export function sectionReplayed(section: LiveSection, authority: Authority, date: string): SectionReplayed {
  const { revision: _revision, contentHash: _contentHash, ...state } = sectionState(section, authority, date);
  return state;
}

export function rightsReplayed(authority: Authority, date: string): RightsReplayed {
  const head = headOfOrgan(authority, date);
  return {
    head: head && { id: head.userId, name: head.name },
    posts: postsOn(authority, date).map(({ postId, userId, name, role, title, unitId }) => ({
      postId,
      userId,
      name,
      role,
      title,
      unit: authority.units.find((unit) => unit.unitId === unitId)?.name ?? null,
    })),
    delegations: authority.delegations
      .filter((delegation) => isInForce(delegation, date))
      .map(({ delegationId, by, to, powers, until, basis }) => ({
        delegationId,
        by: personNamed(authority, by),
        to: personNamed(authority, to),
        powers,
        inWords: powersInWords(powers),
        until,
        basis,
      })),
  };
}
