import { Inject, Injectable } from '@nestjs/common';
import { legalDate } from '@trinhky/commands';
import type { ReportText } from '@trinhky/content';
import { checkNd30, createDocx, TextCannotBeRendered } from '@trinhky/documents';
import type { RuleFinding } from '@trinhky/documents';
import { isUpForSignature, liveSections } from '@trinhky/domain';
import type { ManifestCheck, SectionFold } from '@trinhky/domain';
import { reportStream } from '@trinhky/events';
import type { FormatFinding, Head } from '@trinhky/events';
import { manifestChecks, reportAt, sectionFolds } from '@trinhky/replay';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { notFound } from '../http/problem.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { DraftTexts } from './draft-texts.js';

/** What a report's commands must know from elsewhere: read from the streams by the server, never taken from a request. */
@Injectable()
export class ReportEvidence {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly drafts: DraftTexts,
  ) {}

  /** The section streams folded to their ends (rule 6: the cross-check). */
  async sectionFolds(organId: string, reportId: string): Promise<SectionFold[]> {
    const { store } = this.installation;
    return sectionFolds(store, organId, (await reportAt(store, organId, reportId)).state);
  }

  /** Whether everything that the manifest names lies on its chain (rule 7); nothing to check while nothing is up for signature. */
  async manifestChecks(organId: string, reportId: string): Promise<{ reportHeadOnChain: boolean; sections: ManifestCheck[] }> {
    const { store } = this.installation;
    const { state } = await reportAt(store, organId, reportId);
    if (!isUpForSignature(state)) return { reportHeadOnChain: false, sections: [] };
    const { manifest } = state;
    return {
      reportHeadOnChain: await this.liesOnChain(reportStream(organId, reportId), manifest.reportHead),
      sections: await manifestChecks(store, organId, manifest),
    };
  }

  private async liesOnChain(stream: string, { revision, hash }: Head): Promise<boolean> {
    const [found] = await this.installation.store.readStream(stream, { from: revision, to: revision });
    return found?.hash === hash;
  }

  /** The rules of NĐ 30 on what would be submitted now (Điều 12.2), and which contents were looked at. */
  async formatCheck(
    organId: string,
    reportId: string,
  ): Promise<{ contents: { sectionId: string; contentHash: string }[]; findings: FormatFinding[] }> {
    const whole = await this.drafts.whole(organId, reportId);
    const { state: report } = whole.report;
    if (report.status === 'none') throw notFound('báo cáo');
    const text = await this.drafts.text(organId, whole, legalDate(this.clock.now()));
    const contents = liveSections(report).map(({ sectionId }) => {
      const section = whole.sections.get(sectionId)?.state;
      return { sectionId, contentHash: section && section.status !== 'none' ? section.text.contentHash : '' };
    });
    return { contents, findings: await findingsOn(text) };
  }
}

/** A text that cannot be set is a finding like any other: it is recorded, and the check does not pass. */
async function findingsOn(text: ReportText): Promise<FormatFinding[]> {
  try {
    const found = await checkNd30({ text, docx: await createDocx(text) });
    return found.flatMap(toFinding);
  } catch (error) {
    if (!(error instanceof TextCannotBeRendered)) throw error;
    const { nodeId = null, blockId = null, detail } = error;
    return [{ rule: 'Bản in', severity: 'error', nodeId, blockId, message: `Chưa tạo được bản in. ${detail}.` }];
  }
}

/** Only what the decree states outright fails; what it leaves open is told as a warning by the check itself, and the rest is no finding. */
function toFinding({ rule, element, verdict, reason }: RuleFinding): FormatFinding[] {
  if (verdict !== 'fail') return [];
  return [{ rule: `NĐ 30, dòng ${rule}`, severity: 'error', nodeId: null, blockId: null, message: `${element}: ${reason}` }];
}
