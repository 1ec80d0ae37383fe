import { expect, test, type Page } from '@playwright/test';
import { cell, entered, paste, period, prices, regime, reporters, sent } from './reportingStory';
import { asked, expectAccessible, expectToFitPhone, shot, signedIn, type Person } from './support';

const report = (agency: string) => `/bao-cao/nop/${regime.code}~${period}~${agency}`;
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/);

/** A page of somebody's, with what only they see. */
async function opened(page: Page, person: Person, address: string): Promise<void> {
  await signedIn(page, person);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The page as it stands is for everyone: in light and in dark, at 200% zoom and on a phone. */
async function expectForEveryone(page: Page, name: string): Promise<void> {
  await expect(page.getByText('Đang tải…')).toHaveCount(0);
  await expectAccessible(page);
  await expectToFitPhone(page);
  await shot(page, `reporting-${name}`);
}

test.describe.serial('a report on its way', () => {
  test('a ministry asks, and a team fills in, pastes, explains and submits by keyboard alone', async ({ page }) => {
    await sent(page, reporters.ministry, '/api/reporting/regimes', regime);
    await opened(page, reporters.team, '/bao-cao');
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('region', { name: /Cơ quan phải báo cáo/ }).getByRole('link', { name: /Báo cáo thị trường trước Tết/ })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expectForEveryone(page, 'desk');
    await page.getByRole('link', { name: /Báo cáo thị trường trước Tết/ }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Báo cáo thị trường trước Tết');

    await cell(page, 'inspections', 'food').focus();
    await page.keyboard.type('1.250');
    await page.keyboard.press('Tab');
    await expect(cell(page, 'inspections', 'medicine')).toBeFocused();
    await page.keyboard.type('7,5');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“7,5” có quá nhiều chữ số thập phân.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.type('75');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'violations', 'medicine')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(cell(page, 'violations', 'food')).toBeFocused();
    await page.keyboard.type('2000');
    await page.keyboard.press('Enter');
    await expect(saved(page)).toBeVisible();

    await page.getByLabel('1,234.5 (dấu chấm thập phân)').check();
    await paste(cell(page, 'inspections', 'food'), '1,300\tx\r\n');
    await expect(page.getByText('Không dán ô nào, vì 1 ô không nhận được:')).toBeVisible();
    await paste(cell(page, 'inspections', 'food'), '1,300\t80\r\n');
    await expect(page.getByText('Đã dán 2 ô.')).toBeVisible();
    await expect(cell(page, 'inspections', 'food')).toContainText('1,300');

    await page.getByLabel(/Tình hình thị trường/).fill('Thị trường ổn định.\nGiá không tăng.');
    await page.getByRole('button', { name: 'Trình lãnh đạo duyệt…' }).press('Enter');
    await expect(page.getByText('Còn điều phải sửa trước khi trình.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Xác nhận: Trình lãnh đạo duyệt' })).toBeDisabled();
    await page.getByRole('link', { name: 'Đến ô: Số công chức' }).first().press('Enter');
    await expect(cell(page, 'officers', '_T')).toBeFocused();
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Trình lãnh đạo duyệt' });
    await expect(form.getByText('Còn điều phải sửa trước khi trình.')).toHaveCount(0);
    await form.getByLabel('Giải trình').fill('Một vụ kiểm tra có nhiều vi phạm.');
    await expectForEveryone(page, 'report');
    await form.getByRole('button', { name: 'Xác nhận: Trình lãnh đạo duyệt' }).press('Enter');
    await expect(page.getByText('Chờ lãnh đạo duyệt').first()).toBeVisible();
    await expect(page.getByText('Không sửa được: Đang chờ lãnh đạo duyệt.')).toBeVisible();
  });

  test('a leader approves, the board of the level above changes by itself, and it accepts', async ({ page, browser }) => {
    await opened(page, reporters.department, `/bao-cao/tinh-hinh?regime=${regime.code}&period=${period}`);
    const teams = page.getByRole('region', { name: 'Theo cấp báo cáo' }).getByRole('row', { name: /^Đội/ });
    await expect(teams).toContainText('0,00%');
    await expect(page.getByText('Tự cập nhật')).toBeVisible();

    const leading = await (await browser.newContext()).newPage();
    await opened(leading, reporters.teamLeader, report('dqltt-01-1'));
    await expect(leading.getByText('Một vụ kiểm tra có nhiều vi phạm.').first()).toBeVisible();
    await leading.getByRole('button', { name: 'Duyệt và gửi…' }).click();
    await leading.getByRole('button', { name: 'Xác nhận: Duyệt và gửi' }).click();
    await expect(leading.getByText('Chờ cơ quan nhận').first()).toBeVisible();
    await leading.context().close();

    await expect(teams).toContainText('100,00%');
    await expectForEveryone(page, 'completeness');
    await page.goto(report('dqltt-01-1'));
    await page.getByRole('button', { name: 'Tiếp nhận…' }).click();
    await page.getByRole('button', { name: 'Xác nhận: Tiếp nhận' }).click();
    await expect(page.getByText('Đã tiếp nhận').first()).toBeVisible();
  });

  test('the level above takes what those below came to, minds what a colleague enters, and a file is checked line by line', async ({ page }) => {
    await opened(page, reporters.department, report('cqltt-01'));
    await expect(page.getByText('Đã tiếp nhận 1 trên 1 báo cáo.')).toBeVisible();
    await page.getByRole('button', { name: 'Lấy số tổng hợp cho mọi ô' }).click();
    await expect(cell(page, 'inspections', 'food')).toContainText('1.300');
    await expect(saved(page)).toBeVisible();

    // A colleague enters something in between.
    const path = `/api/reporting/reports/${regime.code}/${period}/cqltt-01`;
    const { report: { version } } = await asked<{ report: { version: number } }>(page, reporters.department, path);
    await entered(page, reporters.department, path, version, [{ element: 'inspections', category: 'food', value: 1400 }]);
    await cell(page, 'inspections', 'food').focus();
    await page.keyboard.type('1500');
    await page.keyboard.press('Tab');
    const conflict = page.getByRole('group', { name: 'Số vụ kiểm tra, Thực phẩm' });
    await expect(conflict).toContainText('1.400');
    await expect(conflict).toContainText('1.500');
    await expectAccessible(page);
    await conflict.getByRole('button', { name: 'Lấy của người kia' }).click();
    await expect(cell(page, 'inspections', 'food')).toContainText('1.400');

    await page.route('**/draft', (route) => route.abort('internetdisconnected'));
    await page.getByLabel(/Tình hình thị trường/).fill('Giá không tăng.');
    await expect(page.getByText(/Không có mạng: thay đổi được giữ/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(/Tình hình thị trường/)).toHaveValue('Giá không tăng.');
    await page.unroute('**/draft');
    await page.getByRole('button', { name: 'Lưu ngay' }).click();
    await expect(saved(page)).toBeVisible();

    await page.getByText('Nhập từ tệp').click();
    const choose = (content: string) => page.getByLabel('Tệp số liệu').setInputFiles({ name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await choose('element,category,value,unit,note\nofficers,,50,,\nunknown,,1,,\n');
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await expect(page.getByText('1 ô sẽ đổi, 1 dòng sai.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ghi vào báo cáo' })).toHaveCount(0);
    await choose('element,category,value,unit,note\nofficers,,50,,\n');
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await page.getByRole('button', { name: 'Ghi vào báo cáo' }).click();
    await expect(page.getByText('Đã ghi 1 ô vào báo cáo.')).toBeVisible();
    await cell(page, 'officers', '_T').click();
    await page.getByRole('button', { name: 'Xem lịch sử của ô' }).click();
    await expect(page.getByRole('region', { name: 'Lịch sử của ô' })).toContainText('thành 50');
    await page.goto(`/en/reporting/reports/${regime.code}~${period}~cqltt-01`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report on markets before Tet');
    await expectForEveryone(page, 'report-en');
  });
});

test('a locked report says why, and is still read', async ({ page }) => {
  // It is locked days after its last day: what the app answers is given the lock of such a day.
  await page.route(`**/api/reporting/reports/${regime.code}/${period}/cqltt-01`, async (route) => {
    const answer = await route.fetch();
    const told = (await answer.json()) as { report: object };
    const lock = { code: 'REPORTING-6222', title: { vi: 'Kỳ báo cáo đã khoá', en: 'The period is locked' }, detail: { vi: 'Kỳ này khoá nhập từ 30/08/2020.', en: 'Entry was locked on 30/08/2020.' } };
    await route.fulfill({ response: answer, json: { ...told, report: { ...told.report, may: [], lock } } });
  });
  await opened(page, reporters.department, report('cqltt-01'));
  await expect(page.getByText(/Không sửa được: Kỳ báo cáo đã khoá/)).toBeVisible();
  await cell(page, 'officers', '_T').click();
  await page.keyboard.press('Enter');
  await expect(page.locator('.figures-grid input')).toHaveCount(0);
});

test.describe.serial('figures of the statistics office', () => {
  test('a file is looked at line by line before it is stored', async ({ page }) => {
    await opened(page, reporters.statistics, '/bao-cao/nhap-so-lieu');
    await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
    await expect(page.getByText('Hãy chọn tệp.')).toBeVisible();
    await page.getByLabel('Loại số liệu').selectOption({ value: 'gso-cpi' });
    await page.getByLabel('Tệp', { exact: true }).setInputFiles(prices('nhiều'));
    await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
    await expect(page.getByText('Kiểm tra thử, không ghi gì').first()).toBeVisible();
    await expect(page.getByRole('table', { name: 'Từng dòng' }).getByRole('row', { name: /^4/ })).toContainText('Sai');
    await expectForEveryone(page, 'imports');
    await page.getByLabel('Tệp', { exact: true }).setInputFiles(prices('4.87'));
    await page.getByRole('button', { name: 'Ghi số liệu' }).click();
    await expect(page.getByText(/Tiến độ: đã ghi (\d+) trên \1 giá trị/)).toBeVisible();
  });

  test('anyone finds an indicator and reads its chart by keyboard; who follows it sees it change, and what it was before', async ({ page, browser }) => {
    await page.goto('/bao-cao/chi-tieu');
    await page.getByLabel('Tìm theo tên hoặc mã').fill('cpi.yoy');
    await expect(page.getByRole('table', { name: 'Chỉ tiêu' }).getByRole('link')).toHaveCount(1);
    await page.getByLabel('Tìm theo tên hoặc mã').fill('gia tieu dung so voi cung ky');
    await expectForEveryone(page, 'indicators');
    await page.getByRole('link', { name: /so với cùng kỳ năm trước/ }).first().click();
    const chart = page.getByRole('slider');
    await expect(chart).toHaveAttribute('aria-valuetext', /Tháng 3\/2020: 4,87\d* %/);
    await chart.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(chart).toHaveAttribute('aria-valuetext', /Tháng 2\/2020: 5,4/);

    await opened(page, reporters.statistics, '/bao-cao/chi-tieu/cpi.yoy');
    await expect(page.getByText('Tự cập nhật')).toBeVisible();
    const importing = await (await browser.newContext()).newPage();
    await opened(importing, reporters.statistics, '/bao-cao/nhap-so-lieu');
    await importing.getByLabel('Loại số liệu').selectOption({ value: 'gso-cpi' });
    await importing.getByLabel('Tệp', { exact: true }).setInputFiles(prices('4.91'));
    await importing.getByRole('button', { name: 'Ghi số liệu' }).click();
    await importing.context().close();
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /Tháng 3\/2020: 4,91\d* %/);
    await page.getByRole('button', { name: '1 lần sửa' }).click();
    await expect(page.getByRole('heading', { name: 'Lịch sử sửa số liệu kỳ Tháng 3/2020' })).toBeFocused();
    await expect(page.getByRole('region', { name: /Lịch sử sửa số liệu/ })).toContainText('4,87');
    await expectForEveryone(page, 'indicator');
  });

  test('anyone downloads open data without signing in', async ({ page }) => {
    await page.goto('/en/reporting/open-data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download Consumer.*as SDMX-CSV 2.0$/ }).click();
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const piece of stream) {
      text += String(piece);
    }

    expect(text).toContain('cpi_yoy');
    expect(text).toContain('4.91');
    await page.goto('/bao-cao/du-lieu-mo');
    await expectForEveryone(page, 'open-data');
  });
});
