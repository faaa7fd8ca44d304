import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadModels } from './read-models.js';
import { running } from './testing/running.js';
import { opened } from './testing/section-events.js';

describe('the read models’ database', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'read-models-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is a file of its own in WAL mode at synchronous=NORMAL', async () => {
    const db = await openReadModels({ file: join(folder, 'rows.db') });
    const { rows: mode } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
    const { rows: level } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
    expect([mode[0]?.journal_mode, level[0]?.synchronous]).toEqual(['wal', 1]);
    await db.destroy();
  });

  it('keeps its rows over a restart and creates no table twice', async () => {
    const file = join(folder, 'rows.db');
    const first = await openReadModels({ file });
    const world = await running({ db: first });
    await world.append('section-w1.s1', [opened()]);
    await world.settled();
    await world.close();
    await first.destroy();
    const second = await openReadModels({ file });
    expect(await second.selectFrom('section_texts').select('section_id').execute()).toEqual([{ section_id: 's1' }]);
    await second.destroy();
  });

  it('refuses a file of a newer release, whose migrations it does not know', async () => {
    const file = join(folder, 'rows.db');
    const db = await openReadModels({ file });
    await sql`insert into kysely_migration (name, timestamp) values ('0999-newer', '2030-01-01T00:00:00.000Z')`.execute(db);
    await db.destroy();
    await expect(openReadModels({ file })).rejects.toThrow('0999-newer');
  });
});
