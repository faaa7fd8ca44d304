import { Inject, Injectable } from '@nestjs/common';
import { FOLDS } from '../folds.js';
import type { Folds } from '../folds.js';
import { labelsOf } from '../control/labels.js';
import { notFound } from '../http/problem.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { RIGHTS_EVENTS, wholeHistory } from './replay-events.js';
import type { RightsEvents } from './replay-events.js';
import { replayLines } from './replay-lines.js';
import type { PlacedLine } from './replay-lines.js';

export interface Replay {
  lines: PlacedLine[];
  labels: { sectionId: string; label: string }[];
  /** The streams of the registers that numbers were asked of. */
  books: string[];
}
interface Kept extends Replay {
  /** What the streams ended with before they were read. */
  ends: string;
}

/** How many are kept while somebody watches them. */
const KEPT = 8;

/** The replay of a report, worked out once until something is added. */
@Injectable()
export class Replays {
  private readonly kept = new Map<string, Kept>();

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(FOLDS) private readonly folds: Folds,
    @Inject(RIGHTS_EVENTS) private readonly rights: RightsEvents,
  ) {}

  async of(organId: string, reportId: string): Promise<Replay> {
    const key = `${organId}.${reportId}`;
    const known = this.kept.get(key);
    const ends = await this.ends(organId, reportId, known?.books ?? []);
    const replay = known?.ends === ends ? known : await this.read(organId, reportId, ends);
    this.kept.delete(key);
    this.kept.set(key, replay);
    const oldest = this.kept.size > KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    return replay;
  }

  private async read(organId: string, reportId: string, ends: string): Promise<Kept> {
    const { moment, events, books } = await wholeHistory(this.installation.store, this.rights, organId, reportId);
    if (moment.report.state.status === 'none') throw notFound('báo cáo này');
    const labels = [...labelsOf(moment)].map(([sectionId, label]) => ({ sectionId, label }));
    return { lines: replayLines(organId, events), labels, books, ends };
  }

  private async ends(organId: string, reportId: string, books: readonly string[]): Promise<string> {
    const { report, sections } = await this.folds.whole(organId, reportId);
    const registers = await Promise.all(books.map((book) => this.installation.store.head(book)));
    const rights = (await this.rights.of(organId)).length;
    return [report.head, ...[...sections.values()].map(({ head }) => head), ...registers].map((head) => head?.hash).join() + rights;
  }
}
