import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { createDocx } from '@trinhky/documents';
import type { SessionOwner } from '../accounts/accounts.js';
import { disposition } from '../documents/file-names.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Look, LookAtFile } from '../http/routes.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { OpinionsOn, OpinionSheet } from './opinions.queries.js';
import type { Whose } from './opinions.queries.js';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The table "bảng tiếp thu, giải trình ý kiến", generated from what was said and what became of it. */
@ApiTags('Ý kiến')
@Controller('api')
export class OpinionsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get('sections/:id/opinions')
  @Look('Every opinion on a section and what became of it', 'Opinions')
  ofSection(@Person() { organId }: SessionOwner, @Param('id') sectionId: string, @Query() _query: ReadQuery) {
    return this.queries.execute(new OpinionsOn(organId, { sectionId }));
  }

  @Get('reports/:id/opinions')
  @Look('Every opinion on the sections of a report and what became of it', 'Opinions')
  ofReport(@Person() { organId }: SessionOwner, @Param('id') reportId: string, @Query() _query: ReadQuery) {
    return this.queries.execute(new OpinionsOn(organId, { reportId }));
  }

  @Get('sections/:id/opinions.pdf')
  @LookAtFile('The table of opinions on a section as PDF', PDF)
  sectionPdf(@Person() { organId }: SessionOwner, @Param('id') sectionId: string, @Query() _query: ReadQuery) {
    return this.pdf(organId, { sectionId });
  }

  @Get('sections/:id/opinions.docx')
  @LookAtFile('The table of opinions on a section as DOCX', DOCX)
  sectionDocx(@Person() { organId }: SessionOwner, @Param('id') sectionId: string, @Query() _query: ReadQuery) {
    return this.docx(organId, { sectionId });
  }

  @Get('reports/:id/opinions.pdf')
  @LookAtFile('The table of opinions on a report as PDF', PDF)
  reportPdf(@Person() { organId }: SessionOwner, @Param('id') reportId: string, @Query() _query: ReadQuery) {
    return this.pdf(organId, { reportId });
  }

  @Get('reports/:id/opinions.docx')
  @LookAtFile('The table of opinions on a report as DOCX', DOCX)
  reportDocx(@Person() { organId }: SessionOwner, @Param('id') reportId: string, @Query() _query: ReadQuery) {
    return this.docx(organId, { reportId });
  }

  private async pdf(organId: string, whose: Whose) {
    const { sheet, name } = await this.queries.execute(new OpinionSheet(organId, whose));
    const { pdf } = await this.installation.renderer.render(sheet);
    return new StreamableFile(pdf, { type: PDF, disposition: disposition('inline', `${name}.pdf`), length: pdf.length });
  }

  private async docx(organId: string, whose: Whose) {
    const { sheet, name } = await this.queries.execute(new OpinionSheet(organId, whose));
    const docx = await createDocx(sheet);
    return new StreamableFile(docx, { type: DOCX, disposition: disposition('attachment', `${name}.docx`), length: docx.length });
  }
}
