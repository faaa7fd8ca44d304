import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generated, rendered } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { documentByHash, documentsOf } from './documents.query.js';

describe('documents', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
    await world.append('report-w1.r1', [rendered(3), rendered(9), generated(9, 'final-pdf'), generated(9, 'final-docx')]);
    await world.settled();
  });
  afterEach(() => world.close());

  it('lists what each submission brought forth, the latest first', async () => {
    const found = await documentsOf(world.db, 'w1', 'r1');
    expect(found.map(({ submission, kind }) => `${submission} ${kind}`)).toEqual([
      '9 final-docx',
      '9 final-pdf',
      '9 signing-copy-pdf',
      '3 signing-copy-pdf',
    ]);
    expect(await documentsOf(world.db, 'w1', 'r1', 3)).toMatchObject([{ sha256: 'copy-3', bytes: 90_000, pages: 12, renderer: 'typst' }]);
  });

  it('finds a document by its bytes only in the organ it belongs to', async () => {
    expect(await documentByHash(world.db, 'w1', 'final-pdf-9')).toMatchObject({ reportId: 'r1', submission: 9, kind: 'final-pdf' });
    expect(await documentByHash(world.db, 'w2', 'final-pdf-9')).toBeNull();
  });
});
