import type { EventStore } from '@trinhky/event-store';
import type { ProjectionRunner } from '@trinhky/read-models';
import { OperationRefused } from './operation.js';
import type { Progress } from './operation.js';

const EVERY_MS = 200;

/** One read model, or all, from the first event on; nothing durable is touched, nothing is sent. Refused when a projection parks on the way. */
export async function rebuild(
  store: EventStore,
  runner: ProjectionRunner,
  name: string,
  onProgress: (progress: Progress) => void,
): Promise<{ rebuilt: string[] }> {
  const names = runner.status().map((status) => status.name);
  if (name !== 'all' && !names.includes(name)) {
    throw new OperationRefused('unknown-read-model', `there is no read model "${name}"; there are: ${names.join(', ')}, all`);
  }
  const chosen = () => runner.status().filter((status) => name === 'all' || status.name === name);
  if (chosen().some(({ state }) => state === 'standby'))
    throw new OperationRefused('no-worker', 'no worker of this installation runs, and only a worker can build read models; start one');
  const total = Number(await store.lastPosition());
  const report = () =>
    onProgress({ phase: 'rebuilding read models', done: Math.min(...chosen().map(({ position }) => Number(position))), total });
  const timer = setInterval(report, EVERY_MS);
  try {
    await runner.rebuild(name);
  } finally {
    clearInterval(timer);
  }
  report();
  const parked = chosen().find(({ state }) => state === 'parked');
  if (parked)
    throw new OperationRefused(
      'parked',
      `${parked.name} is parked at ${parked.failure?.stream}@${parked.failure?.revision}: ${parked.failure?.message}`,
    );
  return { rebuilt: chosen().map((status) => status.name) };
}
