import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { openObligations } from '@trinhky/read-models';
import { spokenIn } from '@trinhky/worker';
import { Reader } from '../read/reader.js';
import type { SystemView } from './system.view.js';

export class ShowSystem extends Query<SystemView> {}

@QueryHandler(ShowSystem)
export class SystemHandler implements IQueryHandler<ShowSystem> {
  constructor(private readonly reader: Reader) {}

  async execute(): Promise<SystemView> {
    const { profile, runner, queue, readModels, clock, readiness, clockSkew } = this.reader.installation;
    const [state, lag, jobs, dead, obligations] = await Promise.all([
      readiness(),
      runner.lag(),
      queue.stats().catch(() => null),
      queue.dead().catch(() => []),
      openObligations(readModels, clock.now().toISOString()),
    ]);
    return {
      profile,
      ...spokenIn('vi', state),
      clockSkewSeconds: clockSkew(),
      position: lag.last.toString(),
      readModels: runner.status().map(({ name, version, state: now, position, failure }) => ({
        name,
        version,
        state: now,
        position: position.toString(),
        behind: (lag.last > position ? lag.last - position : 0n).toString(),
        failure: failure && `${failure.stream}@${failure.revision}: ${failure.message}`,
      })),
      jobs,
      deadJobs: dead.slice(0, 50).map(({ id, kind, attempts, error, failedAt }) => {
        const [first = ''] = error.split('\n');
        return { id, kind, attempts, error: first, failedAt };
      }),
      obligations: obligations.length,
      oldestObligation: obligations[0]?.asked.at ?? null,
    };
  }
}
