import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BadSetting } from '../bad-setting.js';
import { openInstallation } from '../embedded.js';
import { instruments } from './instruments.js';
import { startTracing } from './tracing.js';

let collector: http.Server;
const sent: { path: string; body: string }[] = [];
const ENDPOINT = 'OTEL_EXPORTER_OTLP_ENDPOINT';

beforeAll(async () => {
  collector = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  delete process.env[ENDPOINT];
  collector.close();
});

it('a command and its append go as spans, one within the other, to the collector that the environment names', async () => {
  process.env[ENDPOINT] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const stop = await startTracing(process.env, 'trinhky-test');
  const clock = { now: () => new Date('2026-07-01T02:00:00Z') };
  const installation = await openInstallation({ folder: 'memory', clock, alarm: () => {}, instruments: instruments() });
  const call = { organId: 'w1', by: { system: 'setup' }, commandId: 'name', asked: 'asked-for' };
  const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG'], symbol: 'BC-UBND', place: 'Phường' };
  await installation.office.organ(call, {
    type: 'NameOrgan',
    code: 'W1',
    name: 'Phường',
    letterhead,
    archive: 'Lưu: VT.',
    from: '2026-01-01',
  });
  await installation.stop();
  await stop();

  expect(sent.map(({ path }) => path)).toEqual(['/v1/traces']);
  type Span = { name: string; spanId: string; parentSpanId?: string; attributes: { key: string; value: { stringValue?: string } }[] };
  const { resourceSpans } = JSON.parse(sent[0]?.body ?? '') as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  const command = spans.find(({ name }) => name === 'command NameOrgan');
  const append = spans.find(({ name }) => name === 'append organ');
  expect(append?.parentSpanId).toBe(command?.spanId);
  expect(command?.attributes).toContainEqual({ key: 'correlationId', value: { stringValue: 'asked-for' } });
});

it('nothing is sent where no collector is named', async () => {
  const before = sent.length;
  await (
    await startTracing({}, 'trinhky-test')
  )();
  expect(sent).toHaveLength(before);
});

it('a collector that is no web address is refused, named and not repeated: it may hold a password', async () => {
  const right = { [ENDPOINT]: 'http://127.0.0.1:4318' };
  for (const [name, given] of [
    [ENDPOINT, 'nonsense'],
    [ENDPOINT, 'geheim.vn:4318'],
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'grpc://u:geheim@x'],
  ] as const) {
    const refused: unknown = await startTracing({ ...right, [name]: given }, 'trinhky-test').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadSetting);
    expect(String(refused).split('\n')).toEqual([expect.stringContaining(name), expect.stringContaining(`${name} must be`)]);
    expect(String(refused)).not.toContain('geheim');
  }
});
