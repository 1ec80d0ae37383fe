import { expect, test, type Locator, type Page } from '@playwright/test';
import { period, ReportingApi } from './reportingFixtures';
import { expectAccessible, expectToFitPhone, shot, signedIn, type Person } from './support';

const official: Person = { role: 'official', id: '001193000601', agency: 'G17' };
const report = `/bao-cao/nop/market-control~${period}~cqltt-01`;

/** The pages of somebody who is signed in, on an API of their own. */
async function opened(page: Page, address: string, prepare: (api: ReportingApi) => void = () => undefined): Promise<ReportingApi> {
  const api = new ReportingApi();
  prepare(api);
  await api.serve(page);
  await signedIn(page, official);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return api;
}

const cell = (page: Page, element: string, category: string): Locator => page.locator(`[id="cell-${element}-${category}"]`);
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/);

/** What a spreadsheet puts into the clipboard. */
async function paste(place: Locator, text: string): Promise<void> {
  await place.evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const pages: [string, string, string][] = [
  ['desk', '/bao-cao', 'Việc báo cáo'], ['report', report, 'Báo cáo công tác quản lý thị trường'], ['completeness', '/bao-cao/tinh-hinh', 'Tình hình báo cáo'], ['imports', '/bao-cao/nhap-so-lieu', 'Nhập số liệu'],
  ['indicators', '/bao-cao/chi-tieu', 'Chỉ tiêu'], ['indicator', '/bao-cao/chi-tieu/cpi.yoy', 'Chỉ số giá tiêu dùng so với cùng kỳ năm trước'], ['open-data', '/bao-cao/du-lieu-mo', 'Dữ liệu mở'],
  ['report-en', `/en/reporting/reports/market-control~${period}~cqltt-01`, 'Market control report'], ['indicator-en', '/en/reporting/indicators/cpi.yoy', 'Consumer prices over a year'],
];

for (const [name, address, title] of pages) {
  test(`axe finds nothing on ${address}, and it fits 200% zoom and a phone`, async ({ page }) => {
    const broken: string[] = [];
    page.on('console', (line) => line.type() === 'error' && line.text().includes('Content Security Policy') && broken.push(line.text()));
    await opened(page, address, (api) => { api.consolidates = true; });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, `reporting-${name}`);
    expect(broken).toEqual([]);
  });
}

test('a desk tells what is due, what is late and what waits to be accepted', async ({ page }) => {
  await opened(page, '/bao-cao');
  const own = page.getByRole('region', { name: /Cơ quan phải báo cáo/ });
  await expect(own.getByRole('row')).toHaveCount(2);
  await expect(own.getByText('Quá hạn')).toBeVisible();
  const received = page.getByRole('region', { name: /Chờ cơ quan tiếp nhận/ });
  await expect(received.getByText('Cơ quan cấp dưới chậm gửi')).toBeVisible();
  await own.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Báo cáo công tác quản lý thị trường');
});

test('a report is filled in, checked, explained and submitted by keyboard alone', async ({ page }) => {
  const api = await opened(page, report);
  await cell(page, 'inspections', 'food').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'inspections', 'medicine')).toBeFocused();
  await page.keyboard.type('1.250');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'violations', 'medicine')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cell(page, 'violations', 'food')).toBeFocused();
  await page.keyboard.type('7,5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“7,5” có quá nhiều chữ số thập phân.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, 'violations', 'food')).toBeFocused();
  await expect(cell(page, 'violations', 'food')).toHaveText('');
  await page.keyboard.type('2000');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(saved(page)).toBeVisible();
  expect(api.cells.map((one) => [one.element, one.category, one.value])).toEqual(expect.arrayContaining([['inspections', 'food', 1200], ['inspections', 'medicine', 1250], ['violations', 'food', 2000]]));
  await page.keyboard.press('Control+End');
  await expect(cell(page, 'fines', 'fashion')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'officers', '_T')).toBeFocused();
  await expect(cell(page, 'officers', '_T')).toContainText('Số công chức phải có giá trị.');

  await page.getByRole('button', { name: 'Trình lãnh đạo duyệt…' }).press('Enter');
  await expect(page.getByText('Còn điều phải sửa trước khi trình.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xác nhận: Trình lãnh đạo duyệt' })).toBeDisabled();
  await page.getByRole('link', { name: 'Đến ô: Số công chức' }).press('Enter');
  await expect(cell(page, 'officers', '_T')).toBeFocused();
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Trình lãnh đạo duyệt' });
  await form.getByLabel('Giải trình').fill('Một vụ kiểm tra có nhiều vi phạm.');
  await form.getByLabel('Loại số liệu').selectOption('Sơ bộ');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Xác nhận: Trình lãnh đạo duyệt' }).press('Enter');
  await expect(page.getByText('Chờ lãnh đạo duyệt').first()).toBeVisible();
  expect(api.status).toBe('preliminary');
  expect(api.explanations).toEqual([{ finding: 'rule:violations', text: 'Một vụ kiểm tra có nhiều vi phạm.' }]);
  await expect(page.getByText('Bạn xem được báo cáo này nhưng không sửa được.')).toBeVisible();
});

test('a block of a spreadsheet is pasted whole or not at all, in the chosen way of writing, and taken back', async ({ page }) => {
  const api = await opened(page, report);
  await cell(page, 'inspections', 'food').focus();
  await paste(cell(page, 'inspections', 'food'), '1,200\t30\t5\r\n10\t2\tx\r\n');
  await expect(page.getByText('Không dán ô nào, vì 2 ô không nhận được:')).toBeVisible();
  await expect(page.getByText('Dòng 1, cột 1 của khối: “1,200” có quá nhiều chữ số thập phân.')).toBeVisible();
  await expect(cell(page, 'inspections', 'food')).toHaveText('120');
  await page.getByLabel('1,234.5 (dấu chấm thập phân)').check();
  await paste(cell(page, 'inspections', 'food'), '1,200\t30\t5\r\n10\t2\t1\r\n');
  await expect(page.getByText('Đã dán 6 ô.')).toBeVisible();
  await expect(cell(page, 'inspections', 'food')).toContainText('1,200');
  await expect(saved(page)).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ khối vừa dán' }).click();
  await expect(page.getByText('Đã bỏ khối vừa dán.')).toBeVisible();
  await expect.poll(() => api.cells.find((one) => one.element === 'inspections' && one.category === 'food')?.value).toBe(120);
});

test('what two people change at once is told, and each keeps the rest', async ({ page }) => {
  const api = await opened(page, report);
  api.save([{ element: 'inspections', category: 'food', value: 300 }], [], false);
  await cell(page, 'inspections', 'food').focus();
  await page.keyboard.type('200');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  await page.keyboard.press('Tab');
  const conflict = page.getByRole('group', { name: 'Số vụ kiểm tra, Thực phẩm' });
  await expect(conflict).toContainText('200');
  await expect(conflict).toContainText('300');
  await expect.poll(() => api.cells.find((one) => one.category === 'medicine')?.value).toBe(50);
  await expectAccessible(page);
  await conflict.getByRole('button', { name: 'Lấy của người kia' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(cell(page, 'inspections', 'food')).toHaveText('300');
});

test('without a network what is entered stays, survives a reload and is saved later', async ({ page }) => {
  const api = await opened(page, report, (one) => { one.isOffline = true; });
  await page.getByLabel(/Tình hình thị trường/).fill('Thị trường ổn định.\nGiá không tăng.');
  await expect(page.getByText(/Không có mạng: thay đổi được giữ/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/Tình hình thị trường/)).toHaveValue('Thị trường ổn định.\nGiá không tăng.');
  api.isOffline = false;
  await page.getByRole('button', { name: 'Lưu ngay' }).click();
  await expect(saved(page)).toBeVisible();
  expect(api.texts).toEqual([{ code: 'situation', paragraphs: ['Thị trường ổn định.', 'Giá không tăng.'] }]);
});

test('a file is checked line by line before it is stored', async ({ page }) => {
  const api = await opened(page, report);
  await page.getByText('Nhập từ tệp').click();
  const choose = (content: string) => page.getByLabel('Tệp số liệu').setInputFiles({ name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await choose('element,category,value\nofficers,,45\nunknown,,1\n');
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await expect(page.getByText('1 ô sẽ đổi, 1 dòng sai.')).toBeVisible();
  await expect(page.getByRole('cell', { name: /Không có chỉ tiêu này/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi vào báo cáo' })).toHaveCount(0);
  await choose('element,category,value\nofficers,,45\n');
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await page.getByRole('button', { name: 'Ghi vào báo cáo' }).click();
  await expect(page.getByText('Đã ghi 1 ô vào báo cáo.')).toBeVisible();
  await expect(cell(page, 'officers', '_T')).toHaveText('45');
  expect(api.version).toBe(4);
});

test('a cell tells its history, and a locked report why it is locked', async ({ page }) => {
  await opened(page, report, (api) => {
    api.save([{ element: 'officers', category: '_T', value: 44 }], [], false);
    api.isLocked = true;
  });
  await expect(page.getByText(/Không sửa được: Đã khoá nhập/)).toBeVisible();
  await cell(page, 'officers', '_T').click();
  await page.keyboard.press('Enter');
  await expect(page.locator('.figures-grid input')).toHaveCount(0);
  await page.getByRole('button', { name: 'Xem lịch sử của ô' }).click();
  await expect(page.getByRole('region', { name: 'Lịch sử của ô' })).toContainText('từ để trống thành 44');
});

test('a receiver sends a report back with a reason', async ({ page }) => {
  const api = await opened(page, report, (one) => {
    one.isReceiver = true;
    one.stage = 'approved';
    one.cells = [{ element: 'officers', category: '_T', value: 45 }];
    one.explanations = [{ finding: 'rule:violations', text: 'Một vụ kiểm tra có nhiều vi phạm.' }];
  });
  await expect(page.getByRole('region', { name: /Kiểm tra số liệu/ })).toContainText('Một vụ kiểm tra có nhiều vi phạm.');
  await page.getByRole('button', { name: 'Trả lại…' }).click();
  await expect(page.getByRole('button', { name: 'Xác nhận: Trả lại' })).toBeDisabled();
  await page.getByLabel('Lý do').fill('Thiếu số tiền phạt.');
  await page.getByRole('button', { name: 'Xác nhận: Trả lại' }).click();
  await expect(page.getByText('Báo cáo bị trả lại. Lý do: Thiếu số tiền phạt.')).toBeVisible();
  expect(api.asked.at(-1)!.path).toMatch(/\/return$/);
});

test('who consolidates sees those below and takes their sums', async ({ page }) => {
  const api = await opened(page, report, (one) => { one.consolidates = true; });
  await expect(page.getByText('Đã tiếp nhận 1 trên 2 báo cáo.')).toBeVisible();
  await cell(page, 'inspections', 'food').focus();
  await expect(page.getByText('khác với giá trị trong ô')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy số tổng hợp cho mọi ô' }).click();
  await expect(cell(page, 'inspections', 'medicine')).toContainText('41');
  await expect(saved(page)).toBeVisible();
  expect(api.cells.find((one) => one.category === 'food')?.value).toBe(99);
});

test('the board counts levels and receivers, and is filtered', async ({ page }) => {
  await opened(page, '/bao-cao/tinh-hinh');
  await expect(page.getByRole('region', { name: 'Theo cấp báo cáo' }).getByRole('row', { name: /Cấp tỉnh/ })).toContainText('66,67%');
  await page.getByText('Theo cơ quan nhận (2)').click();
  await expect(page.getByRole('table', { name: 'Theo cơ quan nhận' }).getByRole('row', { name: /Tổng cục Quản lý thị trường/ })).toContainText('33,33%');
  await page.getByLabel('Lọc').selectOption('Muộn hoặc quá hạn');
  await expect(page.getByText('2 cơ quan', { exact: true })).toBeVisible();
  await page.getByLabel('Cấp', { exact: true }).selectOption('Tổng cục');
  await expect(page.getByText('Không có cơ quan nào như vậy.')).toBeVisible();
  await expect(page).toHaveURL(/level=directorate/);
});

test('anyone finds an indicator, reads its chart by keyboard and its revisions', async ({ page }) => {
  await new ReportingApi().serve(page);
  await page.goto('/bao-cao/chi-tieu');
  await page.getByLabel('Tìm theo tên hoặc mã').fill('gia tieu dung so');
  await expect(page.getByText('1 trên 3 chỉ tiêu')).toBeVisible();
  await page.getByRole('link', { name: /so với cùng kỳ/ }).click();
  await expect(page.getByText('«Chỉ số giá» ÷ «Chỉ số giá» (−12 kỳ) × 100')).toBeVisible();
  const chart = page.getByRole('slider');
  await expect(chart).toHaveAttribute('aria-valuetext', /Tháng 9\/2020: 3,18 %, Ước tính/);
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', /Tháng 8\/2020: 3,39/);
  await page.getByRole('button', { name: '1 lần sửa' }).click();
  await expect(page.getByRole('heading', { name: 'Lịch sử sửa số liệu kỳ Tháng 8/2020' })).toBeFocused();
  await expectAccessible(page);
});

test('anyone downloads open data without signing in', async ({ page }) => {
  await new ReportingApi().serve(page);
  await page.goto('/en/reporting/open-data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Consumer prices as SDMX-CSV 2.0' }).click();
  expect((await download).suggestedFilename()).toBe('cpi.sdmx.csv');
});

test('an import is looked at line by line before it is stored', async ({ page }) => {
  await opened(page, '/bao-cao/nhap-so-lieu');
  await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
  await expect(page.getByText('Hãy chọn tệp.')).toBeVisible();
  await page.getByLabel('Tệp', { exact: true }).setInputFiles({ name: 'cpi.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });
  await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
  await expect(page.getByText('Kiểm tra thử, không ghi gì').first()).toBeVisible();
  await expect(page.getByRole('cell', { name: /Không có nhóm hàng/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi số liệu' }).click();
  await expect(page.getByText('Tiến độ: đã ghi 718 trên 718 giá trị')).toBeVisible();
});
