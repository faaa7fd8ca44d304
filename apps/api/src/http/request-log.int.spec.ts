import { afterAll, beforeAll, expect, it } from 'vitest';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { decodeEvent } from '@trinhky/events';
import { createApp } from '../create-app.js';
import { clientOf, openTestWard } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => void (ward = await openTestWard()));
afterAll(() => ward.close());

it('a request is one line in the log, and its correlation id leads to its events; probes and what was sent are not told', async () => {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const { installation, accounts, clock } = ward;
  const app = await createApp({ installation, accounts, clock, logger: pino({ level: 'info' }, sink) });
  await app.listen(0, '127.0.0.1');
  const administrator = clientOf(await app.getUrl(), (await ward.as('quan')).cookie);
  await administrator.get('/health/ready');
  const unit = { unitId: 'tu-phap', name: 'Bộ phận Tư pháp', abbreviation: 'TP' };
  const { status } = await administrator.post('/api/organ/units', unit, { 'idempotency-key': 'open-unit-1' });
  await app.close();

  expect(status).toBe(200);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ msg: 'request', method: 'POST', path: '/api/organ/units', status: 200, userId: 'quan', organId: 'phb' });
  expect(JSON.stringify(lines)).not.toContain('Tư pháp');
  const correlated: string[] = [];
  for await (const event of installation.store.readAll({ categories: ['organ'] })) {
    const { type, meta } = decodeEvent(event);
    if (meta.correlationId === lines[0]?.correlationId) correlated.push(type);
  }
  expect(correlated).toEqual(['organ.unit-opened.v1']);
});
