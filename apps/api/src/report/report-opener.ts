import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import { importReport, toReportDraft } from '@trinhky/documents';
import { templateDecider } from '@trinhky/domain';
import { nameBasedId, templateStream } from '@trinhky/events';
import { foldStream } from '@trinhky/replay';
import { blocksOf } from '../http/content.js';
import { notFound, Problem } from '../http/problem.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { ExecuteSection } from '../section/section.handler.js';
import { outlineOf } from './imported-outline.js';
import type { OutlineWithText } from './imported-outline.js';
import { inPeriod } from './period-words.js';
import { ExecuteReport } from './report.handler.js';
import type { ImportReportRequest, OpenReportRequest } from './report.requests.js';
import { sectionsOpened } from './sections-opened.js';

/** Namespace of the ids of reports, nodes and sections. Stored format: never change it. */
const OPENED = '4d8f3c7e-52a1-5b0e-9c1d-8a6f0b2e7d35';

export class OpenedReport {
  @ApiProperty() reportId!: string;
  @ApiProperty() position!: string;
}
export interface ReportImported extends OpenedReport {
  /** Every defect met in the file. */
  defects: { kind: string; heading: string; detail: string }[];
  /** What was left out. */
  dropped: { line: number; text: string; reason: string }[];
  /** The sections opened. */
  sections: { sectionId: string; nodeId: string; title: string | null }[];
}

/** Opens reports. The call's id makes every id in them: the same request again finds the same report and completes what is missing of it. */
@Injectable()
export class ReportOpener {
  constructor(
    private readonly commands: CommandBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** The template's outline with the period's words in its titles; sections are opened by a reactor. */
  async fromTemplate(call: Call, body: OpenReportRequest): Promise<OpenedReport> {
    const { store } = this.installation;
    const { state: template, head } = await foldStream(store, templateStream(call.organId, body.templateId), templateDecider);
    if (template.status === 'none' || !head) throw notFound('mẫu báo cáo');
    if (template.status === 'retired') throw new Problem(409, 'template.retired', 'Mẫu báo cáo này đã ngừng dùng. Hãy chọn mẫu khác.');
    const period = { kind: template.period, year: body.year, index: body.index };
    const fill = inPeriod(period);
    const id = idsOf(call);
    const nodes = template.nodes.map(({ guidance: _guidance, section, ...node }) => ({
      ...node,
      nodeId: id('node', node.nodeId),
      parent: node.parent === null ? null : id('node', node.parent),
      title: node.title === null ? null : fill(node.title),
      templateNodeId: node.templateNodeId ?? node.nodeId,
      section: section && { ...section, sectionId: id('section', node.nodeId), dueDate: section.dueDate ?? body.dueDate ?? null },
    }));
    const reportId = id('report', '');
    const executed = await this.commands.execute(
      new ExecuteReport(call, reportId, {
        type: 'OpenReport',
        reportId,
        period,
        header: { ...template.header, subject: body.subject ?? fill(template.header.subject) },
        nodes,
        template: { templateId: body.templateId, revision: head.revision },
        source: null,
        dueDate: body.dueDate ?? null,
        secret: body.secret ?? false,
      }),
    );
    return { reportId, position: executed.position.toString() };
  }

  /** A report out of a file, with its texts placed; 400 with the reason when the file cannot be read. */
  async fromFile(call: Call, body: ImportReportRequest): Promise<ReportImported> {
    const bytes = Buffer.from(body.file, 'base64');
    const imported = importReport(bytes);
    if (imported.kind === 'refused') throw new Problem(400, imported.code, imported.message);
    const draft = toReportDraft(imported);
    const id = idsOf(call);
    const outline = outlineOf(draft.nodes, id, body.dueDate ?? null);
    for (const { blocks } of outline.texts) blocksOf(blocks);
    const reportId = id('report', '');
    const source = { kind: 'import' as const, name: body.name, sha256: createHash('sha256').update(bytes).digest('hex') };
    const { subject, addressees, recipients, archive } = draft;
    const opened = await this.commands.execute(
      new ExecuteReport(call, reportId, {
        type: 'OpenReport',
        reportId,
        period: { kind: body.period, year: body.year, index: body.index },
        header: { subject, addressees, recipients, archive },
        nodes: outline.nodes,
        template: null,
        source,
        dueDate: body.dueDate ?? null,
        secret: body.secret ?? false,
      }),
    );
    const placed = await this.place(call, outline, source, opened.position);
    const { defects, dropped } = imported;
    const sections = outline.nodes.flatMap(({ nodeId, title, section }) =>
      section ? [{ sectionId: section.sectionId, nodeId, title }] : [],
    );
    return { reportId, position: placed.toString(), defects, dropped, sections };
  }

  /** The texts into the sections, once the reactor has opened them. Each has a command id of its own, so a resend places what is missing. */
  private async place(
    call: Call,
    { texts }: OutlineWithText,
    source: { kind: 'import'; name: string; sha256: string },
    after: bigint,
  ): Promise<bigint> {
    const all = texts.map(({ sectionId }) => sectionId);
    if (!(await sectionsOpened(this.installation.store, call.organId, all, after))) {
      throw new Problem(503, 'import.unfinished', 'Báo cáo đã mở nhưng chưa đặt xong văn bản. Hãy gửi lại đúng yêu cầu này để hoàn tất.');
    }
    let position = after;
    for (const { sectionId, blocks } of texts) {
      const own: Call = { ...call, commandId: `${call.commandId}:${sectionId}` };
      const executed = await this.commands.execute(new ExecuteSection(own, sectionId, { type: 'PlaceText', blocks, source }));
      if (executed.position > position) position = executed.position;
    }
    return position;
  }
}

/** Ids that only this call of this person makes, the same ones each time. */
const idsOf = ({ organId, by, commandId }: Call) => {
  const who = 'userId' in by ? by.userId : by.system;
  return (kind: 'report' | 'node' | 'section', name: string) => nameBasedId(OPENED, organId, who, commandId, kind, name);
};
