import type { Page } from '@playwright/test';
import { approvedReport, at, countAt, openReport, paragraph, textAt } from '@trinhky/api/testing';
import type { TestWard } from '@trinhky/api/testing';
import { expect, test } from './support/fixtures.js';

/** Each calls `ran` where a page takes it for more than text. */
const PAYLOADS = [
  '<script>ran()</script>',
  '"><script src="data:text/javascript,ran()"></script>',
  '<img src=x onerror=ran()>',
  '<img src="x` `<script>ran()</script>"` `>',
  '<svg onload=ran()></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s></animate></svg>',
  '<svg><script href="data:text/javascript,ran()"/></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=ran()></style></mglyph></table></mtext></math>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  '<object data="javascript:ran()"></object>',
  '<embed src="javascript:ran()">',
  '<a href="javascript:ran()">Bấm vào đây</a>',
  '<a href="  java&#10;script:ran()">Bấm</a>',
  '<form action="javascript:ran()"><button>Gửi</button></form>',
  '<input autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>x</details>',
  '<video><source onerror=ran()></video>',
  '<body onload=ran()>',
  '<div style="animation-name:x" onanimationstart=ran()></div>',
  '<meta http-equiv="refresh" content="0;url=javascript:ran()">',
  '<base href="https://xau.example/">',
  '<template><img src=x onerror=ran()></template>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>"></noscript>',
  "';ran();//",
  '{{constructor.constructor("ran()")()}}',
  '${ran()}',
  ']]><img src=x onerror=ran()>',
  '&lt;img src=x onerror=ran()&gt;',
];
const ALL = PAYLOADS.join(' ');
/** Short enough for a name, different for each. */
const named = (i: number) => PAYLOADS[i % PAYLOADS.length]?.slice(0, 150) ?? '';

/** Watches a page from its first moment on: what ran, and what the policy kept from running. */
async function watched(page: Page): Promise<() => Promise<void>> {
  const seen: string[] = [];
  await page.exposeFunction('tellRan', (what: string) => void seen.push(what));
  await page.addInitScript(() => {
    const told = (what: string) => void (Reflect.get(window, 'tellRan') as (said: string) => void)(what);
    Object.assign(window, { ran: () => told(`it ran at ${location.pathname}`) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, blockedURI }) =>
      told(`${violatedDirective} kept ${blockedURI || sourceFile} off ${location.pathname}`),
    );
  });
  page.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return async () => {
    // What became an element of the page, even if nothing of it ran.
    const elements = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(
          (element) =>
            [...element.attributes].some(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data:text)/i.test(value)) ||
            (element instanceof HTMLScriptElement && !element.src.startsWith(`${location.origin}/assets/`)) ||
            element.matches('base, embed, iframe[srcdoc], meta[http-equiv="refresh"]'),
        )
        .map((element) => element.outerHTML.slice(0, 200)),
    );
    expect({ at: page.url(), seen, elements }).toEqual({ at: page.url(), seen: [], elements: [] });
  };
}

/** Everything a person can write somewhere is a payload. */
async function poisoned(ward: TestWard) {
  const admin = await ward.as('quan');
  const clerk = await ward.as('khanh');
  const ok = ({ status, body }: { status: number; body: unknown }) => {
    expect([200, 201], JSON.stringify(body)).toContain(status);
    return body;
  };
  const { reportId, sections } = await openReport(ward, 6);
  const [opening, economy] = [sections[0], sections.find(({ name }) => name === 'kinh-te')];
  if (!opening || !economy) throw new Error('no sections');
  const page = `/api/sections/${economy.sectionId}`;
  const giang = await ward.as('giang');
  const changes = PAYLOADS.map((text, i) => ({ op: 'put', block: paragraph(text, `p-${i}`) }));
  ok(await giang.post(`${page}/edits`, { base: 0, changes }));
  ok(await giang.post(`${page}/comments`, { blockId: 'p-0', quote: PAYLOADS[0], text: ALL, replyTo: null }));
  const { body: shown } = await clerk.get(`/api/reports/${reportId}`);
  const retitled = [{ op: 'retitle', nodeId: economy.nodeId, title: ALL.slice(0, 450) }];
  ok(await clerk.post(`/api/reports/${reportId}/outline`, { changes: retitled, outlineHash: textAt(shown, 'outlineHash') }));
  const { body: now } = await giang.get(page);
  const submission = { revision: countAt(now, 'revision'), contentHash: textAt(now, 'contentHash'), round: countAt(now, 'round') + 1 };
  ok(await giang.post(`${page}/submit`, submission));
  ok(await (await ward.as('binh')).post(`${page}/return`, { ...submission, reason: ALL.slice(0, 900) }));
  ok(await giang.post(`${page}/submit`, { ...submission, round: submission.round + 1 }));

  const from = '2026-01-01';
  ok(await admin.post('/api/people', { username: 'hai', name: named(2), role: 'clerk', title: named(4), unitId: null, from }));
  ok(await admin.post('/api/organ/units', { unitId: 'x', name: named(8), abbreviation: '<b onclick=ran()>' }));
  ok(await admin.post('/api/organ/fields', { fieldId: 'x', name: named(9), unitId: 'x', leader: null }));
  const letterhead = { organ: [named(2), named(4)], symbol: '<img src=x onerror=ran()>', place: named(12).slice(0, 90) };
  ok(await admin.post('/api/organ/name', { code: 'PHB', name: named(6), letterhead, archive: named(3), from: '2026-02-01' }));
  const grant = { by: 'an', to: 'binh', powers: ['sign'], from, until: '2099-01-01', basis: named(10) };
  ok(await admin.post('/api/delegations', grant));
  const { body: templates } = await admin.get('/api/templates');
  const template = at(templates, 'rows.0');
  const renamed = { name: named(2), period: 'quarter', header: at(template, 'header'), nodes: at(template, 'nodes') };
  ok(await admin.post('/api/templates', { templateId: 'doc-hai', ...renamed }));
  return { reportId, sectionId: economy.sectionId, openingId: opening.sectionId };
}

test('what people write runs nothing, wherever it is shown', async ({ ward, pageOf }) => {
  test.setTimeout(240_000);
  const { reportId, sectionId } = await poisoned(ward);
  const { reportId: approved } = await approvedReport(ward, 7);
  const report = `/bao-cao/${reportId}`;
  const walks: [string, string[]][] = [
    ['giang', ['/', '/thong-bao', '/tim', `/muc/${sectionId}`, '/tai-khoan']],
    ['binh', ['/duyet', `/duyet/${sectionId}`]],
    ['khanh', ['/bao-cao', report, `${report}/de-cuong`, `${report}/ban-in`, `${report}/ky`, `/bao-cao/${approved}/ky`, '/so-van-ban']],
    ['lam', [`${report}/dien-bien`, '/kiem-toan']],
    ['quan', ['nhan-su', 'uy-quyen', 'don-vi', 'co-quan', 'mau', 'phien', 'he-thong'].map((part) => `/quan-tri/${part}`)],
  ];
  for (const [username, places] of walks) {
    const page = await pageOf(username);
    const clean = await watched(page);
    for (const place of places) {
      await page.goto(place);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByText('Đang tải…')).toHaveCount(0);
      await clean();
    }
  }
});

test('the watch of this test sees what would run', async ({ page, ward }) => {
  const clean = await watched(page);
  await page.goto(ward.url);
  await page.evaluate(() => {
    document.body.append(document.createRange().createContextualFragment('<img src=x onerror=ran()>'));
  });
  await expect(clean).rejects.toThrow(/onerror/);
});

test('and without the policy it would run', async ({ pageOf }) => {
  const page = await pageOf('em', { bypassCSP: true });
  const clean = await watched(page);
  await page.goto('/');
  await page.evaluate(() => {
    document.body.append(document.createRange().createContextualFragment('<img src=x onerror="ran(); this.remove()">'));
  });
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  await expect(clean).rejects.toThrow(/it ran at/);
});

test('what is pasted runs nothing, even where no policy keeps it from running', async ({ ward, pageOf }) => {
  const { sections } = await openReport(ward, 6);
  // Reading what was pasted in a document of its own makes Chromium report what the policy would keep off, though nothing of that document runs.
  const page = await pageOf('giang', { bypassCSP: true });
  const clean = await watched(page);
  await page.goto(`/muc/${sections.find(({ name }) => name === 'kinh-te')?.sectionId ?? ''}`);
  const text = page.locator('[contenteditable="true"]').first();
  await text.click();
  for (const html of [...PAYLOADS, `<p>Thu ngân sách</p>${ALL}<p>đạt khá</p>`]) {
    await text.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted);
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  }
  await expect(text).toContainText('Thu ngân sách');
  await clean();
});

test('a PDF of ours is shown in the page by the browser, and no foreign page frames it', async ({ ward, pageOf }) => {
  const { reportId } = await openReport(ward, 6);
  const page = await pageOf('khanh');
  await page.goto('/');
  const refused: string[] = [];
  page.on('console', (message) => void (/Content Security Policy|Refused/.test(message.text()) && refused.push(message.text())));
  const loaded = page.waitForResponse((response) => response.url().endsWith('/draft.pdf'));
  await page.evaluate((id) => {
    const shown = document.createElement('object');
    shown.type = 'application/pdf';
    shown.data = `/api/reports/${id}/draft.pdf`;
    document.body.append(shown);
  }, reportId);
  expect((await loaded).status()).toBe(200);
  expect(refused).toEqual([]);
});
