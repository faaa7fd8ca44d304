import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { diffText } from '@trinhky/content';
import { sectionDecider } from '@trinhky/domain';
import type { Section } from '@trinhky/domain';
import { blocksOfSection, momentOf, reportMoment } from '@trinhky/replay';
import type { ReportMoment } from '@trinhky/replay';
import type { SessionOwner } from '../accounts/accounts.js';
import { labelsOf } from '../control/labels.js';
import { notFound, Problem } from '../http/problem.js';
import { Reader } from '../read/reader.js';
import type { PlacedLine } from './replay-lines.js';
import type { ReplayMoment } from './replay.requests.js';
import type { ReplayDiff, ReplayLine, ReplayPage, SectionBetween } from './replay.view.js';
import { Replays } from './replays.js';
import { VerificationHandler } from './verification.queries.js';

const A_PAGE = 500;

/** What happened to a report, line by line, from a place on. */
export class ReplayOf extends Query<ReplayPage> {
  constructor(
    readonly person: SessionOwner,
    readonly reportId: string,
    readonly known: { index: number; position: bigint },
    readonly limit = A_PAGE,
  ) {
    super();
  }
}

@QueryHandler(ReplayOf)
export class ReplayHandler implements IQueryHandler<ReplayOf> {
  constructor(private readonly replays: Replays) {}

  async execute({ person: { organId, userId }, reportId, known, limit }: ReplayOf): Promise<ReplayPage> {
    const { lines, labels } = await this.replays.of(organId, reportId);
    // Clocks of several machines differ: something may have come in before what is known already.
    const start = known.index > 0 && lines[known.index - 1]?.position === known.position ? known.index : 0;
    const shown = lines.slice(start, start + limit);
    const last = shown.at(-1) ?? lines.at(-1);
    return {
      reportId,
      start,
      lines: shown.map((line) => shownTo(userId, line)),
      total: lines.length,
      next: last ? `${last.index + 1}.${last.position}` : null,
      labels,
    };
  }
}

/** An edit set aside is told to its writer alone. */
function shownTo(userId: string, { position: _position, onlyFor, ...line }: PlacedLine): ReplayLine {
  if (onlyFor === null || onlyFor === userId || !line.patch?.sections) return line;
  const sections = line.patch.sections.map(({ setAside: _setAside, ...patch }) => patch).filter((patch) => Object.keys(patch).length > 1);
  const { sections: _sections, ...patch } = line.patch;
  return { ...line, patch: sections.length > 0 ? { ...patch, sections } : Object.keys(patch).length > 0 ? patch : null };
}

/** What differs between two moments of a report, section by section. */
export class ReplayDiffOf extends Query<ReplayDiff> {
  constructor(
    readonly organId: string,
    readonly reportId: string,
    readonly from: ReplayMoment,
    readonly to: ReplayMoment,
    readonly sectionId: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ReplayDiffOf)
export class ReplayDiffHandler implements IQueryHandler<ReplayDiffOf> {
  constructor(
    private readonly reader: Reader,
    private readonly replays: Replays,
  ) {}

  async execute({ organId, reportId, from, to, sectionId }: ReplayDiffOf): Promise<ReplayDiff> {
    const { lines } = await this.replays.of(organId, reportId);
    const whole = await reportMoment(this.reader.installation.store, organId, reportId);
    const [before, after] = [asOf(whole, from, lines), asOf(whole, to, lines)];
    const labels = new Map([...labelsOf(before), ...labelsOf(after)]);
    const asked = sectionId === undefined ? [...whole.sections.keys()] : [sectionId].filter((id) => whole.sections.has(id));
    if (asked.length === 0 && sectionId !== undefined) throw notFound('mục này');
    const order = [...labelsOf(after).keys(), ...labelsOf(before).keys()];
    const sections = asked
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .flatMap((id) => between(id, labels.get(id) ?? id, stateIn(before, id), stateIn(after, id)));
    return { reportId, sections };
  }
}

/** The whole as it stood at a moment, of what it is now made of. */
function asOf(whole: ReportMoment, moment: ReplayMoment, lines: readonly PlacedLine[]): ReportMoment {
  if ('instant' in moment) return momentOf(whole, ({ meta }) => meta.occurredAt <= moment.instant);
  const last = lines[moment.line];
  if (!last) throw new Problem(404, 'no-such-line', `Dòng thời gian không có dòng ${moment.line}; dòng cuối là ${lines.length - 1}.`);
  return momentOf(whole, ({ meta, position }) => meta.occurredAt < last.at || (meta.occurredAt === last.at && position <= last.position));
}

const stateIn = ({ sections }: ReportMoment, sectionId: string): Section => sections.get(sectionId)?.state ?? sectionDecider.initial;

/** Nothing where nothing differs. */
function between(sectionId: string, label: string, before: Section, after: Section): SectionBetween[] {
  const standing = (section: Section) => (section.status === 'none' ? null : { status: section.status, revision: section.text.revision });
  const [from, to] = [standing(before), standing(after)];
  const blocks = diffText(blocksOfSection(before), blocksOfSection(after));
  const isSame = blocks.every(({ status }) => status === 'unchanged');
  if (isSame && from?.status === to?.status) return [];
  return [{ sectionId, label, from, to, blocks: isSame ? [] : blocks }];
}

export const replayQueryHandlers = [ReplayHandler, ReplayDiffHandler, VerificationHandler];
