import { Inject, Injectable } from '@nestjs/common';
import type { ReportText } from '@trinhky/content';
import type { Report, Section } from '@trinhky/domain';
import { draftText } from '@trinhky/replay';
import { FOLDS } from '../folds.js';
import type { Folds, Latest } from '../folds.js';
import { notFound } from '../http/problem.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';

/** A report with its sections, as it stands or as of a moment. */
export interface Whole {
  report: Latest<Report>;
  sections: ReadonlyMap<string, Latest<Section>>;
}

/** Reports as they would be printed, marked as drafts. */
@Injectable()
export class DraftTexts {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(FOLDS) private readonly folds: Folds,
  ) {}

  whole(organId: string, reportId: string): Promise<Whole> {
    return this.folds.whole(organId, reportId);
  }

  /** `date`: the legal date whose letterhead and head of the organ it shows. */
  async text(organId: string, { report, sections }: Whole, date: string): Promise<ReportText> {
    const authority = await this.installation.office.authority(organId);
    const withEvents = <S>(folded: Latest<S>) => ({ ...folded, events: [] });
    const moment = { report: withEvents(report), sections: new Map([...sections].map(([id, section]) => [id, withEvents(section)])) };
    const text = draftText(moment, authority, date);
    if (!text) throw notFound('báo cáo');
    return text;
  }
}
