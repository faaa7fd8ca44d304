import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expectAccessible, expectNoSideways, test } from '../support/fixtures.js';
import { arrange } from './scene.js';
import { screensOf } from './screens.js';

const HANDBOOK = path.resolve(import.meta.dirname, '../../../docs/so-tay/anh');
/** Where pictures of all screens in all looks go, to be looked at; absent = only the handbook's are taken. */
const ALL = process.env.TRINHKY_PICTURES;
const WIDE = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

test('the handbook has its pictures', async ({ ward, pageOf }) => {
  test.setTimeout(600_000);
  const screens = screensOf(await arrange(ward));
  const looks = [
    { folder: HANDBOOK, suffix: '', viewport: WIDE, colorScheme: 'light' as const },
    ...(ALL
      ? [
          { folder: ALL, suffix: '-toi', viewport: WIDE, colorScheme: 'dark' as const },
          { folder: ALL, suffix: '-hep', viewport: PHONE, colorScheme: 'light' as const },
          { folder: ALL, suffix: '-hep-toi', viewport: PHONE, colorScheme: 'dark' as const },
        ]
      : [{ folder: HANDBOOK, suffix: '-hep', viewport: PHONE, colorScheme: 'light' as const }]),
  ];
  for (const { folder, suffix, viewport, colorScheme } of looks) {
    mkdirSync(folder, { recursive: true });
    for (const { name, who, path: at, shown } of screens) {
      await test.step(`${name}${suffix}`, async () => {
        const page = await pageOf(who, { viewport, colorScheme });
        await page.goto(at);
        await page.locator(shown).first().waitFor();
        await page.evaluate(async () => {
          await document.fonts.ready;
        });
        await page.waitForFunction(() => !document.querySelector('[role=status] .mantine-Loader-root'));
        await page.screenshot({ path: path.join(folder, `${name}${suffix}.png`), animations: 'disabled' });
        if (viewport === PHONE) await expectNoSideways(page);
        await expectAccessible(page);
        await page.context().close();
      });
    }
  }
});
