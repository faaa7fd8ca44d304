import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { repoRoot } from './needs.js';

/** The built programs as real processes. They inherit nothing but what a shell would give them. */

export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

const settings = (env: Record<string, string>) => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TRINHKY_.*|VITEST.*|NODE_OPTIONS)$/.test(name));
  return { ...Object.fromEntries(kept), ...env };
};

/** `npx trinhky …` */
export function trinhky(
  args: string[],
  { data, cwd = repoRoot, env = {} }: { data?: string; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(repoRoot, 'apps/cli/bin/trinhky.mjs'), ...args], {
    cwd,
    env: settings({ ...(data !== undefined && { TRINHKY_DATA: data }), ...env }),
  });
  return ended(child, heard(child));
}

export interface Server {
  pid: number;
  /** Everything it has said so far. */
  said(): string;
  /** The same, of stderr. */
  complained(): string;
  /** Resolves with what it said once that is part of it; rejects when it ends before. */
  says(text: string): Promise<string>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
  ended: Promise<Ended>;
}

/** The built server on a free port of the loopback. */
export const startServer = (data: string, env: Record<string, string> = {}): Server =>
  start('apps/api/dist/main.js', { TRINHKY_DATA: data, TRINHKY_PORT: '0', ...env });

/** The built worker of a cluster, its health on a free port of the loopback. */
export const startWorker = (data: string, env: Record<string, string>): Server =>
  start('apps/worker/dist/main.js', { TRINHKY_DATA: data, TRINHKY_MANAGEMENT_PORT: '0', ...env });

/** `npx trinhky …` that may be ended before it is done. */
export const startTrinhky = (args: string[], env: Record<string, string>): Server => start('apps/cli/bin/trinhky.mjs', env, args);

function start(program: string, env: Record<string, string>, args: string[] = []): Server {
  const child = spawn(process.execPath, [path.join(repoRoot, program), ...args], { cwd: repoRoot, env: settings(env) });
  const output = heard(child);
  const end = ended(child, output);
  return {
    pid: child.pid ?? 0,
    said: () => output.stdout,
    complained: () => output.stderr,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => output.stdout.includes(text) && resolve(output.stdout);
        child.stdout?.on('data', look);
        void end.then(({ code, stdout, stderr }) => reject(new Error(`ended with ${code} before "${text}":\n${stdout}\n${stderr}`)));
        look();
      }),
    async end(signal) {
      child.kill(signal);
      return end;
    },
    ended: end,
  };
}

/** The address it said it listens at. */
export const urlIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';

function heard(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return output;
}

const ended = (child: ChildProcess, output: { stdout: string; stderr: string }): Promise<Ended> =>
  new Promise((resolve) => child.once('close', (code) => resolve({ code, ...output })));
