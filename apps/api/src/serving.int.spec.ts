import { describe, expect, it } from 'vitest';
import { stopServing } from './serving.js';
import { countAt, openReport, openTestWard, put } from './testing/index.js';

describe('stopping', () => {
  it('answers what was accepted, turns away what comes after, and loses no acknowledged command', async () => {
    const ward = await openTestWard();
    const { sections } = await openReport(ward);
    const section = sections.find(({ name }) => name === 'kinh-te');
    const giang = await ward.as('giang');
    const edit = (i: number) =>
      giang.post(`/api/sections/${section?.sectionId ?? ''}/edits`, { base: 0, changes: [put(`Đoạn ${i}`, `p${i}`)] }).catch(() => null);
    const sent = Array.from({ length: 20 }, (_, i) => edit(i));
    await Promise.race(sent);
    const stopped = stopServing(ward.app);
    const after = await edit(99);
    const answers = await Promise.all(sent);
    await stopped;
    expect(after === null || after.status === 503).toBe(true);
    const acknowledged = answers.filter((answer) => answer?.status === 200).map((answer) => countAt(answer?.body, 'textRevision'));
    expect(acknowledged.length).toBeGreaterThan(0);
    const stored = await ward.installation.store.readStream(`section-phb.${section?.sectionId ?? ''}`);
    expect(stored.filter(({ type }) => type === 'section.edited.v1')).toHaveLength(acknowledged.length);
    await ward.close();
  });

  it('serves on, after its notice, who has not noticed yet, and asks them to come by another way', async () => {
    const ward = await openTestWard();
    const giang = await ward.as('giang');
    await giang.get('/api/home');
    let stopped = false;
    const stopping = stopServing(ward.app, { noticeMs: 50, drainMs: 10_000 }).then(() => {
      stopped = true;
    });
    const began = performance.now();
    const answers: number[] = [];
    while (performance.now() - began < 1_500) answers.push((await giang.get('/api/home')).status);
    expect(stopped).toBe(false);
    expect(new Set(answers)).toEqual(new Set([200]));
    const last = await fetch(`${ward.url}/api/home`, { headers: { cookie: giang.cookie } });
    expect([last.status, last.headers.get('connection')]).toEqual([200, 'close']);
    await stopping;
    await ward.close();
  });
});
