import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** What the process sent as its first message; null where it does not speak to its parent. */
  told: unknown;
  /** SIGTERM, to its end. */
  stop(): Promise<void>;
}

/** A program of this repository as a process of its own, by its path from the folder of the built bench; it gets no other TRINHKY settings. */
export async function startChild(program: string, settings: Record<string, string>, speaks: boolean): Promise<Child> {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('TRINHKY_'));
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url))], {
    env: { ...Object.fromEntries(kept), ...settings },
    stdio: ['ignore', speaks ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const tooEarly = ended.then(([code]) => Promise.reject(new Error(`${program} ended with ${code}`)));
  tooEarly.catch(() => {});
  const told = speaks ? (await Promise.race([once(child, 'message'), tooEarly]))[0] : null;
  return {
    told,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
