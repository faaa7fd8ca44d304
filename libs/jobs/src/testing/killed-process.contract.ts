import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import type { JobQueue } from '../job-queue.js';

export interface KilledProcessAdapter {
  /** JavaScript for a process of its own: an expression that gives the queue of this store, or a promise of it. `jobs` is the built library. */
  elsewhere: (store: string) => string;
  /** The queue of the same store in this process, once the other one has ended. */
  open: (store: string) => JobQueue | Promise<JobQueue>;
  /** A store of its own for one test. */
  fresh: () => string;
  /** Starts before a job is dead. */
  attempts: number;
  /** Why the adapter cannot be run here. */
  missing?: string | null;
}

/** What a queue promises when a process that works on it is killed; run once per durable adapter. */
export function killedProcessContract(name: string, { elsewhere, open, fresh, attempts, missing = null }: KilledProcessAdapter): void {
  describe.skipIf(missing)(`killed process: ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    const children: ChildProcess[] = [];
    afterEach(() => children.forEach((child) => child.kill('SIGKILL')));

    /** A process that works on jobs of kind `document` and never ends one; resolves when it has begun one. */
    function startedOn(store: string): Promise<ChildProcess> {
      const program = `const queue = await (${elsewhere(store)});
        queue.work('document', () => { console.log('begun'); return new Promise(() => undefined); }, { attempts: ${attempts} });
        setInterval(() => undefined, 1000);`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
      children.push(child);
      return new Promise((resolve, reject) => {
        let said = '';
        child.stderr.on('data', (chunk) => (said += String(chunk)));
        child.stdout.on('data', (chunk) => String(chunk).includes('begun') && resolve(child));
        child.once('exit', () => reject(new Error(`ended before it began a job:\n${said}`)));
      });
    }
    async function kill(child: ChildProcess): Promise<void> {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }

    it('the job that ran is done by another', async () => {
      const store = fresh();
      const asking = await open(store);
      await asking.enqueue({ id: 'a', kind: 'document', payload: 1 });
      await asking.close();
      await kill(await startedOn(store));
      const queue = await open(store);
      const payload = await new Promise((resolve) => queue.work('document', async (job) => resolve(job.payload)));
      expect(payload).toBe(1);
      await queue.close();
    });

    it('a job that takes the process down at every attempt is set aside as dead, and begins anew when it is owed', async () => {
      const store = fresh();
      const asking = await open(store);
      await asking.enqueue({ id: 'a', kind: 'document', payload: 1 });
      await asking.close();
      for (let attempt = 1; attempt <= attempts; attempt++) await kill(await startedOn(store));
      const queue = await open(store);
      let runs = 0;
      queue.work('document', async () => void (runs += 1), { attempts });
      while ((await queue.dead()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await queue.dead()).toMatchObject([{ id: 'a', kind: 'document' }]);
      expect(runs).toBe(0);
      await queue.enqueue({ id: 'a', kind: 'document', payload: 1 }, { owed: true });
      while (runs === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await queue.dead()).toEqual([]);
      await queue.close();
    }, 60_000);
  });
}
