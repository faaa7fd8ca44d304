import { expect, expectAccessible, expectNoSideways, signIn, test } from './support/fixtures.js';
import { linkTo } from './support/link.js';
import { signInAs } from './support/writing.js';

test('a person signs in, sees their pages and signs out', async ({ page, ward }) => {
  await page.goto(ward.url);
  await expectAccessible(page);
  await page.getByLabel('Tên đăng nhập').fill('em');
  await page.getByLabel(/^Mật khẩu/).fill('sai mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu không đúng.');
  await signIn(page, ward, 'em');
  await expect(page.getByRole('link', { name: 'Quản trị' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Tài khoản: Hoàng Thị Em').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
});

test('a session that ends under an open page is taken up again over it, by the same person only', async ({ page, ward }) => {
  await signIn(page, ward, 'em');
  await page.request.delete(`${ward.url}/api/session`);
  const again = page.getByRole('dialog', { name: 'Cần đăng nhập lại' });
  await expect(again).toBeVisible();
  await expectAccessible(page);
  await again.getByLabel(/^Mật khẩu/).fill(ward.passwords.get('em') ?? '');
  await again.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(again).toBeHidden();
});

test('a session that ended before the page began to follow what happens is taken up again too', async ({ page, ward }) => {
  await page.route('**/api/events', async (route) => {
    await page.request.delete(`${ward.url}/api/session`);
    await route.continue();
  });
  await signIn(page, ward, 'em');
  await expect(page.getByRole('dialog', { name: 'Cần đăng nhập lại' })).toBeVisible();
});

test('on a phone and in the dark nothing is wider than the window and everything is readable', async ({ pageOf }) => {
  const page = await pageOf('an', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await page.goto('/');
  await page.getByLabel('Mở danh mục trang').click();
  await expect(page.getByRole('link', { name: 'Chờ duyệt' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test('a server that is not heard of for a while is told on every page, until it is heard again', async ({ page, ward }) => {
  const link = await linkTo(ward.url);
  await signInAs(page.context(), link.url, 'em', ward.passwords.get('em') ?? '');
  const stream = page.waitForResponse(/\/api\/events/);
  await page.goto(link.url);
  await stream;
  const told = page.getByText('Chưa liên lạc được với máy chủ');
  link.cut();
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  link.mend();
  await expect(told).toBeHidden({ timeout: 20_000 });
  await link.close();
});

test('a browser older than the pages are built for is told so, others are not', async ({ page, ward }) => {
  const told = page.getByText('Trình duyệt này đã cũ');
  await page.goto(ward.url);
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expect(told).toHaveCount(0);
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
  });
  await page.reload();
  await expect(told).toBeVisible();
  await expectAccessible(page);
});
