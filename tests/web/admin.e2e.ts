import { expect, expectAccessible, expectNoSideways, signIn, test } from './support/fixtures.js';

const PASSWORD = /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/;

test('the administrator registers a person, who signs in and changes the password told once', async ({ pageOf, page, ward }) => {
  test.slow();
  const admin = await pageOf('quan');
  await admin.goto('/quan-tri');
  await admin.getByRole('button', { name: 'Thêm người' }).click();
  const form = admin.getByRole('dialog', { name: 'Thêm người' });
  await form.getByRole('button', { name: 'Thêm và cấp mật khẩu' }).click();
  await expect(form.getByRole('alert')).toHaveText(/Hãy ghi họ và tên/);
  await form.getByLabel('Họ và tên').fill('Trịnh Thị Mai');
  await expect(form.getByLabel('Tên đăng nhập')).toHaveValue('mai.tt');
  await form.getByLabel('Đơn vị').selectOption('Phòng Văn hóa - Xã hội');
  await expectAccessible(admin);
  await form.getByRole('button', { name: 'Thêm và cấp mật khẩu' }).click();
  const told = admin.getByRole('status', { name: 'Mật khẩu mới' });
  await expect(told).toHaveText(PASSWORD);
  const password = (await told.textContent()) ?? '';
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Đã ghi lại' }).click();
  await expect(admin.getByRole('row', { name: /Trịnh Thị Mai/ })).toContainText('Chuyên viên, Phòng Văn hóa - Xã hội');

  await page.goto(ward.url);
  await page.getByLabel('Tên đăng nhập').fill('mai.tt');
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('navigation', { name: 'Các trang chính' })).toBeAttached();
  await page.goto(`${ward.url}/tai-khoan`);
  await page.getByLabel('Mật khẩu hiện tại').fill(password);
  await page.getByLabel(/^Mật khẩu mới/).fill('hoa sen nở bên hồ');
  await page.getByLabel('Gõ lại mật khẩu mới').fill('hoa sen nở bên ao');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'không giống nhau' })).toBeVisible();
  await page.getByLabel('Gõ lại mật khẩu mới').fill('hoa sen nở bên hồ');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible();
  await expect(page.getByText('Bạn đang dùng mật khẩu được cấp')).toHaveCount(0);
  await expectAccessible(page);
});

test('posts are given and ended, accounts locked, and both told in words', async ({ pageOf }) => {
  const admin = await pageOf('quan');
  await admin.goto('/quan-tri/nhan-su');
  await admin.getByRole('button', { name: 'Thêm chức vụ: Đỗ Thị Hoa' }).click();
  const post = admin.getByRole('dialog');
  await post.getByLabel('Vai trò trong hệ thống').selectOption('Kiểm tra, thanh tra');
  await expect(post.getByLabel('Chức danh ghi trên văn bản')).toHaveValue('Thanh tra viên');
  await post.getByRole('button', { name: 'Thêm chức vụ' }).click();
  const hoa = admin.getByRole('row', { name: /Đỗ Thị Hoa/ });
  await expect(hoa).toContainText('Thanh tra viên');

  await admin.getByRole('button', { name: 'Kết thúc chức vụ Chuyên viên của Đỗ Thị Hoa' }).click();
  const end = admin.getByRole('dialog');
  await end.getByRole('textbox', { name: 'Thôi từ ngày' }).fill('31/02/2027');
  await end.getByLabel('Lý do, căn cứ').fill('QĐ 12/QĐ-UBND');
  await end.getByRole('button', { name: 'Kết thúc chức vụ' }).click();
  await expect(end.getByText('Ngày phải có thật')).toBeVisible();
  await end.getByRole('textbox', { name: 'Thôi từ ngày' }).fill('01/12/2099');
  await end.getByRole('button', { name: 'Kết thúc chức vụ' }).click();
  await expect(hoa).toContainText('đến trước 01/12/2099');

  await admin.getByRole('button', { name: 'Khóa: Vũ Văn Giang' }).click();
  await admin.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await expect(admin.getByRole('row', { name: /Vũ Văn Giang/ })).toContainText('đã khóa');
  await admin.getByLabel('Tìm người theo tên').fill('giang');
  await expect(admin.getByRole('row')).toHaveCount(2);
});

test('a session ended by the administrator asks its person to sign in again', async ({ pageOf, page, ward }) => {
  await signIn(page, ward, 'em');
  const admin = await pageOf('quan');
  await admin.goto('/quan-tri/phien');
  await expectAccessible(admin);
  await admin.getByRole('button', { name: /Kết thúc phiên của Hoàng Thị Em/ }).click();
  await expect(admin.getByText('Phiên đăng nhập đã kết thúc.')).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Cần đăng nhập lại' })).toBeVisible();
});

test('units, fields, names and delegations are recorded from their forms', async ({ pageOf }) => {
  const admin = await pageOf('quan');
  await admin.goto('/quan-tri/don-vi');
  await admin.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await admin.getByLabel('Tên đơn vị').fill('Ban Chỉ huy Quân sự');
  await admin.getByLabel('Tên viết tắt').fill('BCHQS');
  await admin.getByRole('dialog').getByRole('button', { name: 'Thêm đơn vị' }).click();
  await expect(admin.getByRole('row', { name: /Ban Chỉ huy Quân sự/ })).toContainText('BCHQS');
  await admin.getByRole('button', { name: 'Sửa: Kinh tế' }).click();
  await admin.getByRole('combobox', { name: 'Lãnh đạo phụ trách' }).selectOption('Lê Thị Cúc');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByRole('row', { name: /^Kinh tế/ })).toContainText('Lê Thị Cúc');
  await expectAccessible(admin);

  await admin.getByRole('link', { name: 'Cơ quan', exact: true }).click();
  await admin.getByRole('button', { name: 'Đổi tên, đổi phần đầu' }).click();
  await admin.getByRole('textbox', { name: 'Tên cơ quan', exact: true }).fill('Ủy ban nhân dân phường Hòa Bình Mới');
  await admin.getByRole('textbox', { name: 'Dùng từ ngày' }).fill('01/01/2099');
  await admin.getByRole('button', { name: 'Dùng từ ngày này' }).click();
  await expect(admin.getByText('○ Chưa đến ngày: từ 01/01/2099')).toBeVisible();
  await expectAccessible(admin);

  await admin.getByRole('link', { name: 'Ủy quyền' }).click();
  await admin.getByRole('button', { name: 'Ghi ủy quyền' }).click();
  const grant = admin.getByRole('dialog');
  await grant.getByLabel('Người ủy quyền', { exact: true }).selectOption({ label: 'Nguyễn Văn An (Chủ tịch)' });
  await grant.getByLabel('Người được ủy quyền').selectOption({ label: 'Trần Thị Bình (Phó Chủ tịch)' });
  await grant.getByLabel('Ký báo cáo').check();
  await grant.getByRole('textbox', { name: 'Đến hết ngày' }).fill('31/12/2099');
  await grant.getByRole('textbox', { name: 'Căn cứ' }).fill('Giấy ủy quyền số 05/GUQ-UBND');
  await expectAccessible(admin);
  await grant.getByRole('button', { name: 'Ghi ủy quyền' }).click();
  const row = admin.getByRole('row', { name: /Nguyễn Văn An → Trần Thị Bình/ });
  await expect(row).toContainText('● Đang có hiệu lực');
  await row.getByRole('button', { name: /Thu hồi/ }).click();
  await admin.getByLabel('Lý do thu hồi').fill('Chủ tịch đã về');
  await admin.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
  await expect(row).toContainText('✕ Đã thu hồi');
});

test('a template is made, published, published anew and retired', async ({ pageOf }) => {
  const admin = await pageOf('quan');
  await admin.goto('/quan-tri/mau');
  await admin.getByRole('button', { name: 'Mẫu mới' }).click();
  await admin.getByRole('button', { name: 'Công bố mẫu' }).click();
  await expect(admin.getByRole('alert')).toContainText('Hãy ghi đủ tên mẫu');
  await admin.getByLabel('Tên mẫu').fill('Báo cáo quý gọn');
  await admin.getByLabel('Kỳ báo cáo').selectOption('Quý');
  await admin.getByLabel('Trích yếu').fill('Tình hình quý {quarter} năm {year}');
  await admin.getByRole('button', { name: 'Sửa: Kết quả thực hiện' }).click();
  const node = admin.getByRole('dialog');
  await node.getByLabel('Lĩnh vực').selectOption('Kinh tế');
  await node.getByLabel('Vũ Văn Giang').check();
  await node.getByLabel('Trưởng đơn vị duyệt trước').check();
  await node.getByRole('button', { name: 'Xong' }).click();
  await expect(admin.getByRole('listitem').filter({ hasText: 'Kết quả thực hiện' })).toContainText(
    'soạn: Vũ Văn Giang · duyệt: trưởng đơn vị, rồi Trần Thị Bình',
  );
  await admin.getByRole('button', { name: 'Thêm mục có nội dung' }).click();
  await admin.getByRole('button', { name: 'Lên: Mục mới' }).click();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Công bố mẫu' }).click();
  const row = admin.getByRole('row', { name: /Báo cáo quý gọn/ });
  await expect(row).toContainText('Quý');
  await expect(row.getByRole('cell').nth(2)).toHaveText('4');

  await row.getByRole('button', { name: /^Sửa/ }).click();
  await admin.getByRole('button', { name: 'Xóa: Mục mới' }).click();
  await admin.getByRole('button', { name: 'Công bố bản mới' }).click();
  await expect(row.getByRole('cell').nth(2)).toHaveText('3');
  await row.getByRole('button', { name: /^Ngừng dùng/ }).click();
  await admin.getByRole('textbox', { name: 'Lý do' }).fill('Gộp vào mẫu tháng');
  await admin.getByRole('dialog').getByRole('button', { name: 'Ngừng dùng' }).click();
  await expect(row).toHaveCount(0);
  await admin.getByLabel('Cả mẫu đã ngừng dùng').check();
  await expect(row).toContainText('đã ngừng dùng: Gộp vào mẫu tháng');
});

test('the state of the system is shown, and all of it only to administrators', async ({ pageOf }) => {
  const admin = await pageOf('quan');
  await admin.goto('/quan-tri/he-thong');
  await expect(admin.getByText('✓ Hoạt động bình thường')).toBeVisible();
  await expect(admin.getByRole('row', { name: /● Đang theo kịp/ }).first()).toBeVisible();
  await expectAccessible(admin);
  const other = await pageOf('em');
  await other.goto('/quan-tri');
  await expect(other.getByRole('alert')).toContainText('Chỉ quản trị của cơ quan');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone, ${colorScheme}, every part is readable and nothing is wider than the window`, async ({ pageOf }) => {
    test.slow();
    const page = await pageOf('quan', { viewport: { width: 390, height: 844 }, colorScheme });
    for (const [part, title] of [
      ['quan-tri/nhan-su', 'Nhân sự'],
      ['quan-tri/uy-quyen', 'Ủy quyền'],
      ['quan-tri/don-vi', 'Đơn vị'],
      ['quan-tri/co-quan', 'Tên cơ quan và phần đầu văn bản'],
      ['quan-tri/mau', 'Mẫu báo cáo'],
      ['quan-tri/phien', 'Phiên đăng nhập đang mở'],
      ['quan-tri/he-thong', 'Tình trạng hệ thống'],
      ['tai-khoan', 'Nơi đang đăng nhập'],
    ] as const) {
      await page.goto(`/${part}`);
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
      await expect(page.getByText('Đang tải…')).toHaveCount(0);
      await expectNoSideways(page);
      await expectAccessible(page);
      if (process.env.TRINHKY_PICTURES)
        await page.screenshot({ path: `${process.env.TRINHKY_PICTURES}/${part.replace('/', '-')}-390-${colorScheme}.png`, fullPage: true });
    }
  });
}
