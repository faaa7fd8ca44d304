import { arrange } from './pictures/scene.js';
import { screensOf } from './pictures/screens.js';
import { expectNoSideways, test } from './support/fixtures.js';

/** 1366 × 768 at 200 %: what a browser then tells the page (WCAG 1.4.4, 1.4.10). */
const ZOOMED = { width: 683, height: 384 };

test('at 200 % zoom nothing is wider than the window, on no screen', async ({ ward, pageOf }) => {
  test.setTimeout(240_000);
  for (const { name, who, path, shown } of screensOf(await arrange(ward))) {
    await test.step(name, async () => {
      const page = await pageOf(who, { viewport: ZOOMED });
      await page.goto(path);
      await page.locator(shown).first().waitFor();
      await expectNoSideways(page);
      await page.context().close();
    });
  }
});
