import { type Page, expect, test } from '@playwright/test';
import { asked, done, expectAccessible, file, filed, shot, signedIn, signInOnPages, type Person } from './support';

const official: Person = { role: 'official', id: '001188000101', agency: 'G01.08' };
const paper = 'Đề nghị đổi giấy phép lái xe';

/** Goes through the first page of the application. */
async function detailed(page: Page): Promise<void> {
  await page.goto('/thu-tuc/3.000347/nop-ho-so');
  await page.getByLabel('Họ và tên').fill('Phạm Văn Dũng');
  await page.getByLabel('Số giấy phép lái xe').fill('790123456781');
  await page.getByLabel('Hạng giấy phép lái xe').selectOption('A');
  await page.getByLabel('Đối tượng').selectOption('citizen');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

/** What the server says to a token that is good no more. */
const withoutToken = (page: Page, address: string) =>
  page.route(address, (route) => {
    const { authorization: _, ...headers } = route.request().headers();
    return route.continue({ headers });
  });

test('a file that could not be sent is sent again, and kept once', async ({ page }) => {
  await signedIn(page, { role: 'citizen', id: '031192010002' });
  await detailed(page);
  await page.route('**/api/files', (route) => route.abort());
  await page.getByLabel(paper).setInputFiles([file('first.pdf', 'First'), file('second.pdf', 'Second')]);
  await expect(page.getByText(/^first\.pdf: Không kết nối được/)).toBeVisible();
  await expect(page.getByText(/^second\.pdf: Không kết nối được/)).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'upload-failed');

  await page.unroute('**/api/files');
  await page.getByRole('button', { name: 'Thử lại: first.pdf' }).click();
  await expect(page.getByText(/^first\.pdf: /)).toBeHidden();
  await page.getByRole('button', { name: 'Bỏ tệp second.pdf' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ tệp first.pdf' })).toHaveCount(1);
  await expect(page.getByText(/second\.pdf/)).toBeHidden();
});

test('a session that ends while an application is made costs nothing of it', async ({ page }) => {
  const person: Person = { role: 'citizen', id: '031192010002' };
  await signedIn(page, person);
  await detailed(page);
  await page.getByLabel(paper).setInputFiles(file('kept.pdf', 'Kept'));
  await page.getByRole('button', { name: 'Bỏ tệp kept.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Tôi chịu trách nhiệm').check();

  await withoutToken(page, '**/api/dossiers');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page.getByText('Phiên đăng nhập đã hết hạn')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'session-expired');
  await page.unroute('**/api/dossiers');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();

  await expect(page.getByText('Phạm Văn Dũng')).toBeVisible();
  await expect(page.getByText('kept.pdf')).toBeVisible();
  await page.getByLabel('Tôi chịu trách nhiệm').check();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page).toHaveURL(/\/ho-so\/.+/);
});

test('without a network nothing is sent in silence, and a submission after it is made once', async ({ page, context }) => {
  const person: Person = { role: 'citizen', id: '001203004567' };
  await signedIn(page, person);
  await detailed(page);
  await page.getByLabel(paper).setInputFiles(file('offline.pdf', 'Offline'));
  await page.getByRole('button', { name: 'Bỏ tệp offline.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Tôi chịu trách nhiệm').check();

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được với máy chủ' })).toBeVisible();
  await context.setOffline(false);

  // The answer is lost this time: the server has the application, the browser does not know.
  let lost = 0;
  await page.route('**/api/dossiers', async (route) => {
    if (route.request().method() === 'POST' && lost++ === 0) {
      await route.fetch();
      await route.abort();
    } else {
      await route.continue();
    }
  });
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect.poll(() => lost).toBe(1);
  await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được với máy chủ' })).toBeVisible();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page).toHaveURL(/\/ho-so\/.+/);
  await expect.poll(async () => (await asked<{ items: unknown[] }>(page, person, '/api/dossiers')).items.length).toBe(1);
});

test('an official whose page is behind is told, keeps what was written, and decides anew', async ({ page, context }) => {
  test.setTimeout(60_000);
  const code = await filed(page, { role: 'citizen', id: '001099010004' });
  await done(page, official, code, 'pay-at-desk', { request: 1, means: 'cash', receipt: 'BL-1' });
  await signedIn(page, official);
  // The page hears nothing of what others do.
  await page.route('**/events', (route) => route.abort());
  await page.goto(`/ho-so/${encodeURIComponent(code)}`);

  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await page.getByRole('checkbox', { name: paper }).check();
  await page.getByLabel('Lý do').fill('Đơn thiếu ngày ký.');
  await done(page, { role: 'official', id: 'colleague', agency: 'G01.08' }, code, 'accept');
  // What follows from the acceptance has happened before the page is looked at again.
  await expect.poll(async () => {
    const now = await asked<{ step?: object | null; forms: { file?: string | null }[] }>(page, official, `/api/dossiers/${encodeURIComponent(code)}`);
    return Boolean(now.step) && now.forms.length > 0 && now.forms.every((form) => form.file);
  }, { timeout: 20_000 }).toBe(true);
  const confirm = page.getByRole('button', { name: 'Xác nhận: Yêu cầu bổ sung' });
  await confirm.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Hồ sơ vừa được người khác thay đổi' })).toBeVisible();
  await expect(page.getByLabel('Lý do')).toHaveValue('Đơn thiếu ngày ký.');
  await expectAccessible(page);
  await shot(page, 'stale');

  await context.setOffline(true);
  await confirm.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được với máy chủ' })).toBeVisible();
  await expect(page.getByLabel('Lý do')).toHaveValue('Đơn thiếu ngày ký.');
  await context.setOffline(false);

  await withoutToken(page, '**/request-supplement');
  await confirm.click();
  await expect(page.getByText('Phiên đăng nhập đã hết hạn')).toBeVisible();
  await page.unroute('**/request-supplement');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.locator('input[name=acting_as][value="office:G01.08"]').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByLabel('Lý do')).toHaveValue('Đơn thiếu ngày ký.');
  await expect(page.getByRole('checkbox', { name: paper })).toBeChecked();
  await confirm.click();
  await expect(page.getByRole('list').getByText('Yêu cầu bổ sung', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Lý do')).toBeHidden();
});

test('what is no longer possible is said, with what had been written', async ({ page }) => {
  const citizen: Person = { role: 'citizen', id: '001099010005' };
  const code = await filed(page, citizen);
  await signedIn(page, official);
  await page.goto(`/ho-so/${encodeURIComponent(code)}`);
  await expect(page.getByText('Cập nhật trực tiếp')).toBeVisible();
  await page.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
  await page.getByLabel('Lý do').fill('Không thuộc thẩm quyền.');
  await done(page, citizen, code, 'withdraw');

  const gone = page.getByRole('alert').filter({ hasText: 'Không còn thực hiện được «Từ chối tiếp nhận»' });
  await expect(gone).toContainText('Không thuộc thẩm quyền.');
  await expectAccessible(page);
  await gone.getByRole('button').click();
  await expect(gone).toBeHidden();
});

test('who signs in after somebody else sees nothing of theirs', async ({ page }) => {
  const code = await filed(page, { role: 'citizen', id: '001099012345' });
  await page.goto('/dang-nhap');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await signInOnPages(page, '001099012345');
  await expect(page.getByRole('link', { name: code })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: /^Đăng xuất/ }).click();
  await expect(page).toHaveURL(/\/$/);

  // The next answer never comes: what is on the page then is what was kept.
  await page.route('**/api/dossiers?*', () => undefined);
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await signInOnPages(page, '001099054321');
  await expect(page.getByRole('heading', { name: 'Hồ sơ của tôi' })).toBeVisible();
  await expect(page.getByText(code)).toBeHidden();
});

test('a day is written as days are written in Vietnam, and one that does not exist is told', async ({ page }) => {
  await signedIn(page, { role: 'citizen', id: '031192010002' });
  await page.goto('/thu-tuc/1.001193/nop-ho-so');
  await page.getByLabel('Ngày sinh').fill('31/02/2026');
  await page.getByLabel('Cơ quan tiếp nhận').fill('ba dinh');
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expect(page.getByText('thành phố Hà Nội').first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'agency');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('link', { name: 'Ngày sinh: Giá trị không đúng.' })).toBeVisible();
  await page.getByLabel('Ngày sinh').fill('28/2/2026');
  await page.reload();
  await expect(page.getByLabel('Ngày sinh')).toHaveValue('28/02/2026');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('link', { name: 'Ngày sinh: Giá trị không đúng.' })).toBeHidden();
});
