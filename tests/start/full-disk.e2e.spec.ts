import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { startServer, trinhky } from '../support/programs.js';

/** A disk that fills up needs one of its own: a small tmpfs, which only root may mount. */
const disk = mkdtempSync(path.join(tmpdir(), 'trinhky-disk-'));
const mount = (...options: string[]) => spawnSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', disk]).status === 0;
const mounted = process.platform === 'linux' && mount('-o', 'size=2m');
if (!mounted) console.warn('SKIPPED: a full disk is not tried, a tmpfs cannot be mounted here (needs root on Linux)');

beforeAll(() => ensureBuilt(), 300_000);
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!mounted)('a disk that is full', { timeout: 120_000 }, () => {
  it('ends the first start with the sentence that says so, and with room again the next one finishes it', async () => {
    const data = path.join(disk, 'data');
    const full = await startServer(data).ended;
    expect(full).toMatchObject({ code: 5, stderr: expect.stringContaining('Ổ đĩa chứa thư mục dữ liệu đã đầy.') });

    expect(mount('-o', 'remount,size=64m')).toBe(true);
    expect(await trinhky(['verify'], { data })).toMatchObject({ code: 0 });
    const server = startServer(data);
    expect(await server.says('Sẵn sàng.')).toContain('nay làm tiếp');
    await server.end('SIGTERM');
    expect(await trinhky(['verify'], { data })).toMatchObject({ code: 0 });
  });

  it('says so, too, where not even an empty log finds room', async () => {
    const tiny = path.join(disk, 'tiny');
    spawnSync('mkdir', [tiny]);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', tiny]).status).toBe(0);
    try {
      const full = await startServer(path.join(tiny, 'data')).ended;
      expect(full).toMatchObject({ code: 5, stderr: expect.stringContaining('Ổ đĩa chứa thư mục dữ liệu đã đầy.') });
    } finally {
      spawnSync('umount', [tiny]);
    }
  });
});
