import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import request from 'supertest';
import { countAt, listAt, openReport, openTestWard, put, textAt, write } from '../testing/index.js';
import type { SectionOfReport, TestWard } from '../testing/index.js';

let ward: TestWard;
let section: SectionOfReport;
let page: string;
beforeAll(async () => {
  ward = await openTestWard();
  const found = (await openReport(ward)).sections.find(({ name }) => name === 'kinh-te');
  if (!found) throw new Error('the template has no such section');
  section = found;
  page = `/api/sections/${section.sectionId}`;
  await write(ward, section, 'Thu ngân sách đạt 12,5 tỷ đồng.');
});
afterAll(() => ward.close());

/** Sent as given: not by a client that makes it right. */
async function raw(body: string | Buffer, headers: Record<string, string> = {}) {
  const { cookie } = await ward.as('giang');
  const sent = request(ward.url).post(`${page}/edits`).set('cookie', cookie).set('idempotency-key', 'raw-request-1');
  for (const [name, value] of Object.entries({ 'content-type': 'application/json', ...headers })) sent.set(name, value);
  return sent.send(typeof body === 'string' ? body : body.toString('latin1'));
}
/** As a client that looks for an answer only once it has sent everything: a connection cut before is an error. */
function sentByHand(path: string, headers: Record<string, string>, body: Buffer, chunked: boolean) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const length = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': body.length };
    const asked = http.request(`${ward.url}${path}`, { method: 'POST', headers: { ...headers, ...length } });
    let sent = false;
    asked.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        sent ? resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }) : reject(new Error('answered before all was sent')),
      );
    });
    asked.end(body, () => (sent = true));
  });
}
/** What the answer is must be told, and nothing may have come into the log by it. */
async function leavesNothing(ask: () => Promise<{ status: number; body: unknown }>) {
  const before = await ward.events();
  const { status, body } = await ask();
  expect(await ward.events()).toBe(before);
  return { status, body };
}
const edit = async (body: object, headers?: Record<string, string>) => (await ward.as('giang')).post(`${page}/edits`, body, headers);

describe('what is refused before any rule is asked', () => {
  it('names a field that does not belong there', async () => {
    const answer = await leavesNothing(() => edit({ base: 1, changes: [], colour: 'red' }));
    expect(answer).toMatchObject({
      status: 400,
      body: { type: 'bad-request', detail: 'Trường “colour” không có trong yêu cầu này.', errors: [{ path: 'colour' }] },
    });
  });

  it('lists every field that is missing or of the wrong kind, each with a sentence', async () => {
    const answer = await leavesNothing(() => edit({ base: 'một' }));
    expect(answer.status).toBe(400);
    expect(listAt(answer.body, 'errors')).toEqual([
      { path: 'base', code: 'isInt', message: 'Trường “phiên bản dùng để sửa” phải là số nguyên.' },
      { path: 'changes', code: 'isDefined', message: 'Thiếu trường “các thay đổi”.' },
    ]);
  });

  it('names a field in Vietnamese to the person and by its technical name to the program', async () => {
    const answer = await leavesNothing(async () => (await ward.as('khanh')).post(`${page}/due-date`, { dueDate: '20/7/2026' }));
    expect(answer).toMatchObject({
      status: 400,
      body: { detail: 'Trường “thời hạn” có giá trị không hợp lệ.', errors: [{ path: 'dueDate' }] },
    });
    const asOf = await (await ward.as('giang')).get(`${page}/as-of`);
    expect(asOf.body).toMatchObject({
      detail: 'Hãy chọn hoặc một thời điểm hoặc một phiên bản.',
      errors: [{ path: 'at' }, { path: 'revision' }],
    });
  });

  it('says where in the text something is wrong', async () => {
    const answer = await leavesNothing(() =>
      edit({ base: 1, changes: [{ op: 'put', block: { kind: 'paragraph', id: 'b1', content: [], font: 'x' } }] }),
    );
    expect(answer.status).toBe(400);
    expect(textAt(answer.body, 'errors.0.path')).toContain('changes.0.block');
    expect(textAt(answer.body, 'detail')).toMatch(/^Văn bản chưa lưu được: /);
  });

  it('refuses NUL in a text and in a line', async () => {
    const text = await leavesNothing(() => edit({ base: 1, changes: [put('Thu\u0000ngân sách')] }));
    expect(text.status).toBe(400);
    const line = await leavesNothing(async () =>
      (await ward.as('khanh')).post('/api/reports', { templateId: 'x\u0000', year: 2026, index: 1, dueDate: null }),
    );
    expect(line).toMatchObject({ status: 400, body: { errors: [{ path: 'templateId' }] } });
  });

  it('refuses a body that is not UTF-8, not JSON, or of another content type', async () => {
    const bytes = Buffer.concat([Buffer.from('{"base":1,"changes":[{"x":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}]}')]);
    const { cookie } = await ward.as('giang');
    const sendBytes = async () => {
      const headers = { cookie, 'idempotency-key': 'bytes-1234', 'content-type': 'application/json' };
      const response = await fetch(`${ward.url}${page}/edits`, { method: 'POST', headers, body: bytes });
      return { status: response.status, body: await response.json() };
    };
    expect(await leavesNothing(sendBytes)).toMatchObject({ status: 400, body: { type: 'not-utf8' } });
    expect(await leavesNothing(() => raw('{"base":'))).toMatchObject({ status: 400, body: { type: 'bad-request' } });
    expect(await leavesNothing(() => raw('{}', { 'content-type': 'text/plain' }))).toMatchObject({
      status: 415,
      body: { type: 'unsupported-media-type' },
    });
    expect(await leavesNothing(() => raw('[1]'))).toMatchObject({ status: 400, body: { type: 'bad-request' } });
  });

  it('refuses a body that is nested deeper than any text is, and counts no bracket inside a string', async () => {
    for (const levels of [65, 5_000]) {
      const deep = `{"base":1,"changes":${'['.repeat(levels)}${']'.repeat(levels)}}`;
      const answer = await leavesNothing(() => raw(deep));
      expect(answer).toMatchObject({
        status: 400,
        body: { type: 'too-deep', detail: 'Nội dung gửi lên lồng nhau quá sâu: tối đa 64 cấp.' },
      });
    }
    const words = JSON.stringify({ base: '[{'.repeat(100) + '\\"[', changes: [] });
    expect(await leavesNothing(() => raw(words))).toMatchObject({ status: 400, body: { type: 'bad-request', errors: [{ path: 'base' }] } });
  });

  it('refuses a body over one mebibyte, and a text over what one event holds', async () => {
    const body = JSON.stringify({ base: 1, changes: [], pad: 'x'.repeat(1_100_000) });
    expect(await leavesNothing(() => raw(body))).toMatchObject({ status: 413, body: { type: 'too-large' } });
    const changes = Array.from({ length: 11 }, (_, i) => put('đ'.repeat(39_000), `long-${i}`));
    expect(await leavesNothing(() => edit({ base: 1, changes }))).toMatchObject({ status: 413, body: { type: 'section.text-too-large' } });
  });

  it('answers a body far over the limit after reading it to its end, in one piece or in chunks', async () => {
    const { cookie } = await ward.as('khanh');
    const bytes = Buffer.alloc(23 * 1024 * 1024, 'x');
    for (const chunked of [false, true]) {
      const send = (type: string) =>
        sentByHand('/api/reports/import', { cookie, 'idempotency-key': 'large-body-1', 'content-type': type }, bytes, chunked);
      expect(await leavesNothing(() => send('application/json'))).toMatchObject({ status: 413, body: { type: 'too-large' } });
      expect(await leavesNothing(() => send('text/plain'))).toMatchObject({ status: 415, body: { type: 'unsupported-media-type' } });
    }
  });

  it('refuses an address that cannot be read, is too long, or has a year that is none', async () => {
    const giang = await ward.as('giang');
    expect(await giang.get('/api/sections/%ff')).toMatchObject({
      status: 400,
      body: { type: 'bad-address', detail: expect.stringMatching(/^Địa chỉ không hợp lệ: /), instance: expect.any(String) },
    });
    const long = await giang.get(`/api/sections/${'a'.repeat(129)}`);
    expect(long.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(long).toMatchObject({
      status: 414,
      body: { type: 'address-too-long', detail: 'Địa chỉ quá dài: mỗi mã trong địa chỉ tối đa 128 ký tự.' },
    });
    expect(await giang.get(`/api/sections/${'a'.repeat(128)}`)).toMatchObject({ status: 404 });
    expect(await giang.get('/api/register/bao-cao/nay')).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('địa chỉ không đúng dạng') },
    });
  });

  it('refuses a command without a key, and one from the page of somebody else', async () => {
    const { cookie } = await ward.as('giang');
    const keyless = () => request(ward.url).post(`${page}/edits`).set('cookie', cookie).send({ base: 1, changes: [] });
    expect(await leavesNothing(async () => keyless())).toMatchObject({ status: 400, body: { type: 'idempotency-key' } });
    const answer = await leavesNothing(() => edit({ base: 1, changes: [put('x')] }, { 'x-trinhky-user': 'em' }));
    expect(answer).toMatchObject({ status: 409, body: { type: 'session.other-user' } });
  });

  it("refuses what another site's page sends", async () => {
    const foreign = await leavesNothing(() => edit({ base: 1, changes: [put('x')] }, { 'sec-fetch-site': 'cross-site' }));
    expect(foreign).toMatchObject({ status: 403, body: { type: 'cross-site' } });
    const origin = await leavesNothing(() => edit({ base: 1, changes: [put('x')] }, { origin: 'https://example.org' }));
    expect(origin.status).toBe(403);
    expect((await edit({ base: 1, changes: [] }, { origin: ward.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('refuses everything but signing in and the state of health without a session', async () => {
    const anybody = ward.anybody();
    expect((await anybody.get('/api/health')).status).toBe(200);
    expect(await anybody.get(page)).toMatchObject({ status: 401, body: { type: 'session.missing' } });
    expect(await anybody.get('/api/nothing')).toMatchObject({ status: 404, body: { type: 'not-found' } });
  });
});

describe('what a rule refuses', () => {
  it('comes with the refusal as type, a Vietnamese sentence, and the id of the request', async () => {
    const answer = await leavesNothing(async () => {
      const { body } = await (await ward.as('giang')).get(page);
      const shown = { revision: countAt(body, 'revision') - 1, contentHash: textAt(body, 'contentHash'), round: 1 };
      return (await ward.as('giang')).post(`${page}/submit`, shown);
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { type: 'section.stale-revision', status: 409, detail: expect.stringContaining('tải lại'), instance: expect.any(String) },
    });
  });

  it('an empty section is not submitted', async () => {
    const { sections } = await openReport(ward, 7);
    const empty = sections.find(({ name }) => name === 'kinh-te')?.sectionId ?? '';
    const answer = await leavesNothing(async () =>
      (await ward.as('giang')).post(`/api/sections/${empty}/submit`, { revision: 0, contentHash: 'a'.repeat(64), round: 1 }),
    );
    expect(answer.status).toBe(409);
    const written = await (await ward.as('giang')).post(`/api/sections/${empty}/edits`, { base: 0, changes: [put('   ')] });
    const shown = { revision: 1, contentHash: textAt(written.body, 'contentHash'), round: 1 };
    const blank = await leavesNothing(async () => (await ward.as('giang')).post(`/api/sections/${empty}/submit`, shown));
    expect(blank).toMatchObject({ status: 422, body: { type: 'section.empty' } });
  });
});

describe('a resend', () => {
  it('of the same key gives the same answer and no event', async () => {
    const key = { 'idempotency-key': 'once-and-again' };
    const { body: now } = await (await ward.as('giang')).get(page);
    const body = { base: countAt(now, 'revision'), changes: [put('Chi ngân sách đạt 8,1 tỷ đồng.', 'chi')] };
    const first = await edit(body, key);
    expect(first).toMatchObject({ status: 200, body: { changed: true, merged: false } });
    const again = await leavesNothing(() => edit(body, key));
    expect(again).toEqual({ status: 200, body: first.body });
  });

  it('of the same key with other text, or for something else, is refused in words and may come again under a new key', async () => {
    const key = { 'idempotency-key': 'used-by-another' };
    const { body: now } = await (await ward.as('giang')).get(page);
    const base = countAt(now, 'revision');
    const first = { base, changes: [put('Chi ngân sách đạt 8,2 tỷ đồng.', 'chi')] };
    const second = { base, changes: [put('Chi ngân sách đạt 9,9 tỷ đồng.', 'khac')] };
    const taken = { status: 422, body: { type: 'idempotency-key-taken', detail: expect.stringContaining('chưa được lưu') } };
    const saved = await edit(first, key);
    expect(saved.status).toBe(200);
    expect(await leavesNothing(() => edit(second, key))).toMatchObject(taken);
    const comment = { blockId: null, quote: null, text: 'Xem lại.', replyTo: null };
    expect(await leavesNothing(async () => (await ward.as('giang')).post(`${page}/comments`, comment, key))).toMatchObject(taken);
    expect(await leavesNothing(() => edit(first, key))).toEqual({ status: 200, body: saved.body });
    expect(await edit(second)).toMatchObject({ status: 200, body: { merged: true, textRevision: base + 2 } });
  });
});
