import { setTimeout as sleep } from 'node:timers/promises';
import { at, clientOf } from '../../apps/api/src/testing/index.js';
import type { Ended, Server } from '../support/programs.js';

/** One process of the rig, over its starts. */
export interface Process {
  name: string;
  pid(): number;
  running(): boolean;
  /** Of an api, as long as it runs; a worker has none. */
  url(): string;
  /** Where health and metrics are told. */
  management(): string;
  /** What this start has said so far on stdout and stderr. */
  said(): string;
  /** SIGKILL. */
  kill(): Promise<Ended>;
  /** SIGTERM, to its end. */
  stop(): Promise<Ended>;
  /** SIGSTOP. */
  pause(): void;
  /** SIGCONT. */
  wake(): void;
  /** Resolves once it is ready. */
  start(): Promise<void>;
  /** Resolves once /health/ready says so; rejects with what it said when it ends before. */
  ready(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;

/** Made, not started. */
export function processOf(name: string, run: () => Server): Process {
  let server: Server | null = null;
  let gone = true;
  const current = (): Server => {
    if (server === null) throw new Error(`${name} has not been started`);
    return server;
  };
  const addresses = () => ({
    url: /đang chạy tại (http:\/\/\S+)/.exec(current().said())?.[1] ?? '',
    management: /Tình trạng: (http:\/\/\S+)\/health\/ready/.exec(current().said())?.[1] ?? '',
  });
  const end = (signal: NodeJS.Signals) => {
    gone = true;
    return current().end(signal);
  };
  const ready = async () => {
    const deadline = performance.now() + READY_WITHIN_MS;
    let reasons: unknown = 'no answer';
    while (performance.now() < deadline) {
      const { body } = await clientOf(addresses().management)
        .get('/health/ready')
        .catch(() => ({ body: null }));
      if (at(body, 'ready') === true) return;
      reasons = at(body, 'reasons') ?? reasons;
      await sleep(50);
    }
    throw new Error(`${name} is not ready: ${JSON.stringify(reasons)}\n${current().said()}`);
  };
  return {
    name,
    pid: () => current().pid,
    running: () => !gone,
    url: () => addresses().url,
    management: () => addresses().management,
    said: () => current().said() + current().complained(),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    pause: () => void process.kill(current().pid, 'SIGSTOP'),
    wake: () => void process.kill(current().pid, 'SIGCONT'),
    ready,
    async start() {
      const started = run();
      server = started;
      gone = false;
      void started.ended.then(() => (gone ||= server === started));
      await started.says('/health/ready');
      await ready();
    },
  };
}
