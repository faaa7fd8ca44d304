import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { SheetText } from '@trinhky/content';
import { letterheadAt } from '@trinhky/domain';
import type { OpenedReport, Section } from '@trinhky/domain';
import { opinionsOf, reportAt, sectionAt } from '@trinhky/replay';
import { reportName } from '../documents/file-names.js';
import { notFound, Problem } from '../http/problem.js';
import { Reader } from '../read/reader.js';
import { sectionPlace } from '../section/section.view.js';
import { sheetOf } from './opinions.sheet.js';
import { rowsOf } from './opinions.view.js';
import type { OpinionRow } from './opinions.view.js';

/** Opinions on one section, or on every section of a report in reading order. */
export type Whose = { sectionId: string } | { reportId: string };

export interface OpinionsShown {
  /** What the opinions are on: "mục 1. Kinh tế của Báo cáo tháng 6 năm 2026". */
  subject: string;
  rows: OpinionRow[];
}

export class OpinionsOn extends Query<OpinionsShown> {
  constructor(
    readonly organId: string,
    readonly whose: Whose,
  ) {
    super();
  }
}

/** The same as a table to be printed. */
export class OpinionSheet extends Query<{ sheet: SheetText; name: string }> {
  constructor(
    readonly organId: string,
    readonly whose: Whose,
  ) {
    super();
  }
}

@QueryHandler(OpinionsOn)
export class OpinionsOnHandler implements IQueryHandler<OpinionsOn> {
  constructor(private readonly reader: Reader) {}

  async execute({ organId, whose }: OpinionsOn): Promise<OpinionsShown> {
    const report = await this.reportOf(organId, whose);
    const { state, sections } = report;
    const ids = inOrder(state, whose);
    const rows: OpinionRow[] = [];
    let subject = `dự thảo ${reportName(state.period)}`;
    for (const { sectionId, nodeId } of ids) {
      const place = sectionPlace(nodeId, state, sections);
      const heading = place.headings.at(-1);
      const title = [heading?.label, heading?.title].filter(Boolean).join(' ') || UNTITLED[place.kind ?? ''] || 'Mục';
      const { state: section, events } = await sectionAt(this.reader.installation.store, organId, sectionId);
      if (section.status === 'none') continue;
      const placed = { sectionId, title, section, numbers: place.numbering.blocks };
      rows.push(...rowsOf(placed, opinionsOf(section, events, report.events), rows.length + 1));
      if ('sectionId' in whose) subject = `mục “${title}” của ${subject}`;
    }
    return { subject, rows };
  }

  private async reportOf(organId: string, whose: Whose) {
    const { store } = this.reader.installation;
    const reportId = 'reportId' in whose ? whose.reportId : await this.reportIdOf(organId, whose.sectionId);
    const { state, events } = await reportAt(store, organId, reportId);
    if (state.status === 'none') throw notFound('báo cáo');
    return { state, events, sections: (await this.reader.folds.whole(organId, reportId)).sections };
  }

  private async reportIdOf(organId: string, sectionId: string): Promise<string> {
    const section: Section = (await this.reader.folds.section(organId, sectionId)).state;
    if (section.status === 'none') throw notFound('mục này');
    return section.reportId;
  }
}

@QueryHandler(OpinionSheet)
export class OpinionSheetHandler implements IQueryHandler<OpinionSheet> {
  constructor(
    private readonly opinions: OpinionsOnHandler,
    private readonly reader: Reader,
  ) {}

  async execute({ organId, whose }: OpinionSheet) {
    const { subject, rows } = await this.opinions.execute(new OpinionsOn(organId, whose));
    const letterhead = letterheadAt(await this.reader.authority(organId), this.reader.today);
    if (!letterhead) throw new Problem(409, 'report.no-letterhead', 'Cơ quan chưa có tên và địa danh trên văn bản. Hãy liên hệ quản trị.');
    return { sheet: sheetOf(rows, `(đối với ${subject})`, letterhead, this.reader.today), name: `Bảng tiếp thu, giải trình ${subject}` };
  }
}

const UNTITLED: Readonly<Record<string, string | undefined>> = { opening: 'Phần mở đầu', closing: 'Phần kết thúc', appendix: 'Phụ lục' };

/** The sections asked for, as they stand in the outline; one that was taken out is found among those that once were in it. */
function inOrder(report: OpenedReport, whose: Whose): { sectionId: string; nodeId: string }[] {
  const all = [...report.nodes, ...report.removed.flat()].flatMap(({ nodeId, section }) =>
    section ? [{ sectionId: section.sectionId, nodeId }] : [],
  );
  const asked = 'sectionId' in whose ? all.filter(({ sectionId }) => sectionId === whose.sectionId) : all;
  return asked.filter(({ sectionId }, index) => asked.findIndex((other) => other.sectionId === sectionId) === index);
}

export const opinionQueryHandlers = [OpinionsOnHandler, OpinionSheetHandler];
