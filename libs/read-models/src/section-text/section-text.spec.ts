import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '@trinhky/content';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { opened } from '../testing/section-events.js';

const paragraph = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });

describe('section text', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());
  const row = () => world.db.selectFrom('section_texts').selectAll().executeTakeFirstOrThrow();

  it('is empty when the section was opened', async () => {
    await world.append('section-w1.s1', [opened()]);
    await world.settled();
    expect(await row()).toMatchObject({ organ_id: 'w1', section_id: 's1', revision: 0, blocks: '[]', content_hash: null, writers: '[]' });
  });

  it('holds the text, its hash and who wrote it', async () => {
    await world.append('section-w1.s1', [opened()]);
    const edit = { base: 0, contentHash: 'h1', source: null };
    await world.append('section-w1.s1', [
      {
        type: 'section.edited.v1',
        data: { ...edit, revision: 1, changes: [{ op: 'put', block: paragraph('b1', 'Đất đai và môi trường') }] },
      },
    ]);
    await world.settled();
    expect(await row()).toMatchObject({
      revision: 1,
      content_hash: 'h1',
      blocks: JSON.stringify([paragraph('b1', 'Đất đai và môi trường')]),
      writers: '["ann"]',
    });
  });
});
