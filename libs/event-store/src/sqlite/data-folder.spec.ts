import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect, note } from '../testing/sample.js';
import { DataFolderRefused, lockDataFolder } from './data-folder.js';
import { openSqlite } from './open-sqlite.js';
import { openSqliteEventStore } from './sqlite.event-store.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (sql: string) => {
  const db = openSqlite(join(folder, 'events.db'));
  db.exec(sql);
  db.close();
};
const refusal = (expectedGenesis?: string): DataFolderRefused => {
  try {
    void openSqliteEventStore({ folder, ...(expectedGenesis !== undefined && { expectedGenesis }) }).close();
  } catch (error) {
    if (error instanceof DataFolderRefused) return error;
  }
  throw new Error('not refused');
};

describe('the data folder', () => {
  it('a second start on it is refused in Vietnamese and English, and the first goes on', async () => {
    const store = openSqliteEventStore({ folder });
    const { fault, message } = refusal();
    expect(fault).toBe('locked');
    expect(message).toContain('Thư mục dữ liệu đang được một tiến trình Trình Ký khác sử dụng.');
    expect(message).toContain('The data folder is in use by another running Trình Ký.');
    expect(message).toContain(folder);
    await note(store, 'section-w1.a', 'một');
    await store.close();
    const again = openSqliteEventStore({ folder });
    expect(await collect(again.readAll())).toHaveLength(1);
    await again.close();
  });

  it('is created where it is missing, and free again once released', () => {
    const nested = join(folder, 'a', 'b');
    lockDataFolder(nested).release();
    lockDataFolder(nested).release();
    expect(existsSync(nested)).toBe(true);
  });

  it('is created for its user alone, with what is missing above it', () => {
    lockDataFolder(join(folder, 'a', 'b')).release();
    if (process.platform !== 'win32') for (const name of ['a', 'a/b']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['below a file', () => join(folder, 'file', 'data')],
    ['that is a file', () => join(folder, 'file')],
    ['that is a link to nowhere', () => join(folder, 'link')],
    ['below a link to nowhere', () => join(folder, 'link', 'data')],
    ...(existsSync('/proc/self') ? [['where nobody can create one', () => '/proc/trinhky/data'] as const] : []),
  ] as const)('%s is refused with the sentence about the folder', (_, place) => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    expect(() => lockDataFolder(place())).toThrow(/^Không dùng được thư mục dữ liệu: /);
    expect(() => lockDataFolder(place())).toThrow(DataFolderRefused);
  });

  it('a log of a newer version is refused and left as it is', async () => {
    const store = openSqliteEventStore({ folder });
    await note(store, 'section-w1.a', 'một');
    await store.close();
    edit(`UPDATE meta SET value = '2' WHERE key = 'schemaVersion'`);
    expect(refusal()).toMatchObject({ fault: 'newer', message: expect.stringContaining('phiên bản Trình Ký mới hơn') });
    edit(`UPDATE meta SET value = '1' WHERE key = 'schemaVersion'`);
    const again = openSqliteEventStore({ folder });
    expect(await collect(again.readAll())).toHaveLength(1);
    await again.close();
  });

  it('the log of another installation is refused, its own is opened', async () => {
    const store = openSqliteEventStore({ folder });
    await store.close();
    expect(refusal('00000000-0000-4000-8000-000000000000')).toMatchObject({ fault: 'other-installation' });
    await openSqliteEventStore({ folder, expectedGenesis: store.genesis }).close();
  });

  it('a missing log is not silently begun anew where an installation is expected', () => {
    expect(refusal('00000000-0000-4000-8000-000000000000')).toMatchObject({ fault: 'other-installation' });
    expect(existsSync(join(folder, 'events.db'))).toBe(true);
    void openSqliteEventStore({ folder }).close();
  });

  it('a file that is no log is refused', () => {
    writeFileSync(join(folder, 'events.db'), 'không phải cơ sở dữ liệu'.repeat(100));
    expect(refusal()).toMatchObject({ fault: 'unreadable' });
  });

  it('a database that is not ours is refused', () => {
    edit('CREATE TABLE other (a)');
    expect(refusal()).toMatchObject({ fault: 'unreadable' });
  });

  it('a folder that is a file is refused', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => lockDataFolder(join(folder, 'file'))).toThrow(DataFolderRefused);
  });

  it('a refused folder is not left locked', () => {
    edit('CREATE TABLE other (a)');
    refusal();
    lockDataFolder(folder).release();
  });
});
