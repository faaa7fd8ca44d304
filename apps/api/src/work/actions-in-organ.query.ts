import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { Rejected, registerDecider, reportDecider } from '@trinhky/domain';
import type { Context, RegisterCommand, ReportCommand } from '@trinhky/domain';
import { organStream } from '@trinhky/events';
import type { SessionOwner } from '../accounts/accounts.js';
import { rejectionInVietnamese } from '../http/rejections.vi.js';
import { Reader } from '../read/reader.js';
import type { ActionsShown } from '../section/section.queries.js';

/** What the person may begin in the organ: each is tried by the rules themselves on something new. */
export class ActionsInOrgan extends Query<ActionsShown> {
  constructor(readonly person: SessionOwner) {
    super();
  }
}

@QueryHandler(ActionsInOrgan)
export class ActionsInOrganHandler implements IQueryHandler<ActionsInOrgan> {
  constructor(private readonly reader: Reader) {}

  async execute({ person: { organId, userId } }: ActionsInOrgan): Promise<ActionsShown> {
    const call = { organId, by: { userId }, commandId: 'trial' };
    const context = await this.reader.installation.office.contextFor(call, organStream(organId));
    const actions: ActionsShown = { may: [], whyNot: [] };
    for (const { type, decide } of trials(this.reader.today)) {
      const refused = refusalOf(() => decide(context));
      if (!refused) actions.may.push({ type });
      else actions.whyNot.push({ type, code: refused.code, detail: rejectionInVietnamese(refused.code, refused.details).detail });
    }
    return actions;
  }
}

function trials(today: string): { type: (ReportCommand | RegisterCommand)['type']; decide: (context: Context) => unknown }[] {
  const year = Number(today.slice(0, 4));
  const book = { book: 'trial', year, symbol: 'trial', start: 1 };
  const meta = { actor: { id: 'trial', name: 'trial' }, occurredAt: `${today}T00:00:00.000Z` };
  const opened = registerDecider.evolve(registerDecider.initial, { type: 'register.opened.v1', data: book, revision: 0, meta });
  const report: ReportCommand = {
    type: 'OpenReport',
    reportId: 'trial',
    period: { kind: 'year', year, index: 1 },
    header: { subject: '…', addressees: [], recipients: [], archive: '…' },
    nodes: [],
    template: null,
    source: null,
    dueDate: null,
    secret: false,
  };
  const outside = { type: 'EnterOutsideNumber' as const, number: 1, date: today, subject: '…', note: null };
  return [
    { type: 'OpenReport', decide: (context) => reportDecider.decide(report, reportDecider.initial, context) },
    {
      type: 'OpenRegister',
      decide: (context) => registerDecider.decide({ type: 'OpenRegister', ...book }, registerDecider.initial, context),
    },
    { type: 'EnterOutsideNumber', decide: (context) => registerDecider.decide(outside, opened, context) },
  ];
}

function refusalOf(decision: () => unknown): Rejected | null {
  try {
    decision();
    return null;
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}
