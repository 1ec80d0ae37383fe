import { expect, test } from '@playwright/test';
import { asked, done, expectAccessible, expectToFitPhone, file, filed, shot, signedIn, type Person } from './support';

const official: Person = { role: 'official', id: '001188000101', agency: 'G01.08' };
const application = 'Đề nghị đổi giấy phép lái xe';

test('an official files papers that came to the counter, reopens what was done, and sees what was paid and how', async ({ page }) => {
  test.setTimeout(80_000);
  const code = await filed(page, official, '001099077777');
  await done(page, official, code, 'request-supplement', { components: ['application'], reason: 'Đơn thiếu chữ ký.' });
  await signedIn(page, official);

  await test.step('the queue counts what awaits acceptance, and lists by state and by lateness', async () => {
    await page.goto('/mot-cua');
    await expect(page.getByText('Hồ sơ của Cục Cảnh sát giao thông')).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: code });
    await expect(row).toContainText('Trực tiếp', { timeout: 20_000 });
    await page.getByLabel('Trạng thái').selectOption('Yêu cầu bổ sung giấy tờ');
    await expect(row).toBeVisible();
    await page.getByLabel('Trạng thái').selectOption('Được tiếp nhận');
    await expect(row).toBeHidden();
    await page.getByRole('button', { name: /^Quá hạn giải quyết ?0$/ }).click();
    await expect(page).toHaveURL(/view=overdue/);
    await expect(page.getByText(/^Không có hồ sơ nào của năm \d+ quá hạn giải quyết\.$/)).toBeVisible();
    await page.getByRole('button', { name: /^Quá hạn tiếp nhận/ }).click();
    await expect(page.getByText(/quá hạn tiếp nhận\.$/)).toBeVisible();
    await expectAccessible(page);
    await expectToFitPhone(page);
    await page.getByRole('button', { name: 'Tất cả' }).click();
    await page.getByRole('link', { name: code }).click();
  });

  await test.step('the papers that the applicant brings are taken at the desk', async () => {
    await page.getByRole('button', { name: 'Bổ sung', exact: true }).click();
    const confirm = page.getByRole('button', { name: 'Xác nhận: Bổ sung' });
    await expect(confirm).toBeDisabled();
    await page.getByLabel('Giấy tờ nộp').selectOption('Bưu chính công ích');
    await page.getByRole('form', { name: 'Bổ sung' }).getByLabel(application).setInputFiles(file('signed.pdf', 'Application, signed'));
    await expect(page.getByRole('button', { name: 'Bỏ tệp signed.pdf' })).toBeVisible();
    await expectAccessible(page);
    await shot(page, 'desk-supplied');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Bỏ tệp signed.pdf' })).toBeVisible();
    await confirm.click();
    await expect(page.getByRole('list').getByText('Đã bổ sung', { exact: true })).toBeVisible();
    const { supplement } = await asked<{ supplement: { channel: string; suppliedBy: string } }>(page, official, `/api/dossiers/${encodeURIComponent(code)}`);
    expect(supplement).toMatchObject({ channel: 'post', suppliedBy: official.id });
  });

  await test.step('money that is taken at the desk is shown with its receipt', async () => {
    await page.getByRole('button', { name: 'Thu tại quầy' }).click();
    await expect(page.getByText(/135\.000/).first()).toBeVisible();
    await page.getByLabel('Số biên lai').fill('BL-0042');
    await page.getByRole('button', { name: 'Xác nhận: Thu tại quầy' }).click();
    const paid = page.getByRole('region', { name: 'Quá trình thanh toán' });
    await expect(paid).toContainText('Tiền mặt: thành công');
    await expect(paid).toContainText('BL-0042');
    await expect(page.getByText('Hạn tiếp nhận')).toBeVisible();
    const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Tải về: Đề nghị đổi/ }).first().click()]);
    expect(paper.suggestedFilename()).toBe('application.pdf');
  });

  await test.step('what was done and went back to its last step says that it was reopened', async () => {
    await done(page, official, code, 'accept');
    for (const step of ['verify', 'issue']) {
      await expect.poll(async () => (await asked<{ step?: { code: string } | null }>(page, official, `/api/dossiers/${encodeURIComponent(code)}`)).step?.code).toBe(step);
      await done(page, official, code, 'complete-step', { step });
    }

    await expect(page.getByRole('main').getByText('Đã xử lý xong', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Trả lại bước trước' }).click();
    await page.getByLabel('Lý do').fill('Sai ngày sinh trên giấy phép.');
    await page.getByRole('button', { name: 'Xác nhận: Trả lại bước trước' }).click();
    await expect(page.getByText('Hồ sơ đã xử lý xong được mở lại')).toBeVisible();
    await expect(page.getByRole('list').getByText('Mở lại hồ sơ đã xử lý xong')).toBeVisible();
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, 'desk-reopened');
  });

  await test.step('a suspended dossier says why and until when', async () => {
    await page.getByRole('button', { name: 'Dừng xử lý' }).click();
    await page.getByLabel('Lý do').fill('Chờ kết quả xác minh.');
    await page.getByRole('button', { name: 'Xác nhận: Dừng xử lý' }).click();
    await expect(page.getByText('Chờ kết quả xác minh.').first()).toBeVisible();
    await expect(page.getByText(/^Muộn nhất .+ hồ sơ được xử lý tiếp\.$|^Chưa định ngày xử lý tiếp/)).toBeVisible();
    await expectAccessible(page);
  });
});

test('what comes by post is filed at the desk for who sent it', async ({ page }) => {
  await signedIn(page, official);
  await page.goto('/mot-cua');
  await page.getByRole('link', { name: 'Lập hồ sơ' }).click();
  await page.getByRole('link', { name: 'Đổi giấy phép lái xe', exact: true }).click();
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('link', { name: 'Số định danh của người nộp: Bắt buộc nhập.' }).click();
  await page.keyboard.type('001099055555');
  await page.getByLabel('Giấy tờ nộp').selectOption('Bưu chính công ích');
  await page.getByLabel('Họ và tên').fill('Đỗ Thị Lan');
  await page.getByLabel('Số giấy phép lái xe').fill('790123456782');
  await page.getByLabel('Hạng giấy phép lái xe').selectOption('A');
  await page.getByLabel('Đối tượng').selectOption('citizen');
  await expectAccessible(page);
  await shot(page, 'desk-filing');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel(application).setInputFiles(file('post.pdf', 'By post'));
  await page.getByRole('button', { name: 'Bỏ tệp post.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Thông tin đúng với giấy tờ').check();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();

  await expect(page).toHaveURL(/\/ho-so\/.+/);
  await expect(page.getByRole('definition').filter({ hasText: 'Bưu chính công ích' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thu tại quầy' })).toBeVisible();
});

test('a refund that is owed is shown to the applicant with its reason', async ({ page }) => {
  const person: Person = { role: 'citizen', id: '048085066666' };
  const code = await filed(page, person);
  await done(page, official, code, 'pay-at-desk', { request: 1, means: 'transfer', receipt: 'UNC-7' });
  await done(page, official, code, 'refuse', { reason: 'Giấy phép đã bị thu hồi.' });
  await signedIn(page, person);
  await page.goto(`/ho-so/${encodeURIComponent(code)}`);

  const refunds = page.getByRole('region', { name: /hoàn lại/ });
  await expect(refunds).toContainText(/115\.000|135\.000/);
  await expect(refunds).toContainText('hồ sơ kết thúc khi chưa được tiếp nhận');
  await expect(refunds).toContainText('UNC-7');
  await expectAccessible(page);
  await expectToFitPhone(page);
  await shot(page, 'dossier-refund');
});
