import { describe, expect, it } from 'vitest';
import type { Job, JobQueue } from '../job-queue.js';

const job = (id: string, payload: unknown = { số: 1 }): Job => ({ id, kind: 'document', payload });
/** Resolves when `condition` holds; the queue wakes itself, so this only watches. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 2));
}
const empty = (queue: JobQueue) => async () => {
  const { waiting, running } = await queue.stats();
  return waiting + running === 0;
};

/**
 * What every job queue promises; run once per adapter. `open` gives an empty queue with a first back-off of 1 ms; `missing` says why the adapter
 * cannot be run here.
 */
export function jobQueueContract(name: string, open: () => JobQueue | Promise<JobQueue>, missing: string | null = null): void {
  describe.skipIf(missing)(`job queue: ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    it('does what was asked before and after the worker came, with the payload as it was', async () => {
      const queue = await open();
      const seen: Job[] = [];
      await queue.enqueue(job('a', { text: 'Báo cáo', n: 1.5, none: null }));
      queue.work('document', async (each) => void seen.push(each));
      await queue.enqueue(job('b'));
      await until(() => seen.length === 2);
      expect(seen).toEqual([job('a', { text: 'Báo cáo', n: 1.5, none: null }), job('b')]);
      await queue.close();
    });

    it('takes the same id once, waiting, running, done or dead', async () => {
      const queue = await open();
      let runs = 0;
      await Promise.all([queue.enqueue(job('a')), queue.enqueue(job('a'))]);
      queue.work('document', async () => {
        runs += 1;
        await queue.enqueue(job('a'));
      });
      await until(empty(queue));
      await queue.enqueue(job('a'));
      await until(empty(queue));
      expect(runs).toBe(1);
      await queue.close();
    });

    it('does again what is owed and remembered as done, once for all who ask while it waits or runs', async () => {
      const queue = await open();
      let runs = 0;
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      queue.work('document', async () => {
        runs += 1;
        if (runs > 1) await held;
      });
      await queue.enqueue(job('a'));
      await until(empty(queue));
      await queue.enqueue(job('a'), { owed: true });
      await until(() => runs === 2);
      await queue.enqueue(job('a'), { owed: true });
      release();
      await until(empty(queue));
      expect(runs).toBe(2);
      await queue.close();
    });

    it('tries a failed job again, later each time, and then lets it be done', async () => {
      const queue = await open();
      let attempts = 0;
      queue.work('document', async () => {
        attempts += 1;
        if (attempts < 3) throw new Error('máy bận');
      });
      await queue.enqueue(job('a'));
      await until(empty(queue));
      expect(attempts).toBe(3);
      expect(await queue.dead()).toEqual([]);
      await queue.close();
    });

    it('lists a job that keeps failing as dead, with its error, and begins it anew when it is owed', async () => {
      const queue = await open();
      let broken = true;
      let done = 0;
      queue.work(
        'document',
        async () => {
          if (broken) throw new Error('hỏng phông chữ');
          done += 1;
        },
        { attempts: 2 },
      );
      await queue.enqueue(job('a'));
      await until(async () => (await queue.dead()).length === 1);
      expect((await queue.dead())[0]).toMatchObject({ id: 'a', kind: 'document', attempts: 2 });
      expect((await queue.dead())[0]?.error).toContain('hỏng phông chữ');
      broken = false;
      await queue.enqueue(job('a'));
      expect(await queue.stats()).toEqual({ waiting: 0, running: 0, dead: 1 });
      await queue.enqueue(job('a'), { owed: true });
      await until(() => done === 1);
      await until(empty(queue));
      expect(await queue.stats()).toEqual({ waiting: 0, running: 0, dead: 0 });
      await queue.close();
    });

    it('begins a dead job that is owed anew once, however many ask at the same time, with what it is asked with now', async () => {
      const queue = await open();
      const seen: unknown[] = [];
      // Whoever asks after it is done asks for another: it is not done before all have asked.
      let allAsked: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => {
        allAsked = resolve;
      });
      queue.work(
        'document',
        async ({ payload }) => {
          seen.push(payload);
          if (payload === 'sai') throw new Error('hỏng');
          await asked;
        },
        { attempts: 1 },
      );
      await queue.enqueue(job('a', 'sai'));
      await until(async () => (await queue.dead()).length === 1);
      await Promise.all(Array.from({ length: 8 }, () => queue.enqueue(job('a', 'đúng'), { owed: true })));
      allAsked();
      await until(empty(queue));
      expect(seen).toEqual(['sai', 'đúng']);
      await queue.close();
    });

    it('a dead job that is owed later waits until then', async () => {
      const queue = await open();
      let runs = 0;
      queue.work('document', async () => Promise.reject(new Error(`lần ${(runs += 1)}`)), { attempts: 1 });
      await queue.enqueue(job('a'));
      await until(async () => (await queue.dead()).length === 1);
      await queue.enqueue(job('a'), { runAt: '2999-01-01T00:00:00Z', owed: true });
      expect(await queue.stats()).toEqual({ waiting: 1, running: 0, dead: 0 });
      expect(runs).toBe(1);
      await queue.close();
    });

    it('takes any text as id, as kind and in the payload, and any failure', async () => {
      const queue = await open();
      const odd = [':', '%3A', '12', 'a:b:c', 'Đề án/số 1', '0:0', 'UnrecoverableError'];
      const seen: Job[] = [];
      const failed = new Set<string>();
      for (const kind of odd) {
        queue.work(kind, async (each) => {
          seen.push(each);
          if (failed.has(kind)) return;
          failed.add(kind);
          throw kind === ':' ? null : Object.assign(new Error('bullmq:rateLimitExceeded'), { name: kind });
        });
      }
      const asked = odd.map((id, i) => ({ id, kind: odd[i] ?? '', payload: { text: '\u0000 \\u0000 1.50', n: 1e21, empty: {} } }));
      await Promise.all(asked.map((each) => queue.enqueue(each)));
      await until(async () => seen.length >= 2 * odd.length && (await empty(queue)()));
      const of = (kind: string) => seen.filter((each) => each.kind === kind);
      for (const each of asked) expect(of(each.kind)).toEqual([each, each]);
      await queue.close();
    });

    it('a failing job does not hold up the others', async () => {
      const queue = await open();
      const done: string[] = [];
      queue.work('document', async ({ id }) => {
        if (id === 'bad') throw new Error('hỏng');
        done.push(id);
      });
      await queue.enqueue(job('bad'));
      await queue.enqueue(job('b'));
      await queue.enqueue(job('c'));
      await until(() => done.length === 2);
      expect(done).toEqual(['b', 'c']);
      await queue.close();
    });

    it('works on at most so many at once', async () => {
      const queue = await open();
      let now = 0;
      let most = 0;
      queue.work(
        'document',
        async () => {
          most = Math.max(most, (now += 1));
          await new Promise((resolve) => setTimeout(resolve, 3));
          now -= 1;
        },
        { concurrency: 2 },
      );
      await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => queue.enqueue(job(id))));
      await until(empty(queue));
      expect(most).toBe(2);
      await queue.close();
    });

    it('keeps kinds apart, and a delayed job until its instant', async () => {
      const queue = await open();
      const ran = new Map<string, number>();
      const due = Date.now() + 300;
      queue.work('reminder', async ({ id }) => void ran.set(id, Date.now()));
      await queue.enqueue(job('document-of-nobody'));
      await queue.enqueue({ id: 'later', kind: 'reminder', payload: null }, { runAt: new Date(due).toISOString() });
      await queue.enqueue({ id: 'now', kind: 'reminder', payload: null });
      await until(() => ran.size === 2);
      expect(ran.get('later')).toBeGreaterThanOrEqual(due);
      await until(async () => (await queue.stats()).running === 0);
      expect(await queue.stats()).toEqual({ waiting: 1, running: 0, dead: 0 });
      await queue.close();
    });

    it('finishes what runs when it is closed, and takes nothing more', async () => {
      const queue = await open();
      let finished = false;
      let begun = false;
      queue.work('document', async () => {
        begun = true;
        await new Promise((resolve) => setTimeout(resolve, 10));
        finished = true;
      });
      await queue.enqueue(job('a'));
      await until(() => begun);
      await queue.close();
      expect(finished).toBe(true);
      await expect(queue.enqueue(job('b'))).rejects.toThrow();
    });
  });
}
