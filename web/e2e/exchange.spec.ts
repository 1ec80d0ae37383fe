import { expect, test, type Browser, type Page } from '@playwright/test';
import { construction, governmentOffice, ngheAn, packet } from './packets';
import { asked, done, expectAccessible, expectToFitPhone, file, filed, pdf, shot, signedIn, type Person } from './support';

const sender: Person = { role: 'official', id: '001191000501', agency: 'G22' };
const recipient: Person = { role: 'official', id: '040190000701', agency: 'H41' };
const leader: Person = { role: 'leader', id: '040071000702', agency: 'H41' };

/** Numbers are used once, also where tests run again on the same folder. */
const run = String(Date.now() % 1_000_000);
const subject = `Về việc chuẩn bị phương án ứng phó bão số 9 (${run})`;

/** A page of somebody else, beside the one that the test has. */
async function pageOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signedIn(page, person);
  return page;
}

/** A PDF that is signed: the receipt that the portal gives when it takes an application. */
async function signedPdf(page: Page): Promise<Buffer> {
  const official: Person = { role: 'official', id: '001188000101', agency: 'G01.08' };
  const code = await filed(page, official, '001099077777');
  await done(page, official, code, 'pay-at-desk', { request: 1, means: 'cash', receipt: 'BL-1' });
  await done(page, official, code, 'accept');
  type Forms = { forms: { file?: string | null }[] };
  const fileOf = async () => (await asked<Forms>(page, official, `/api/dossiers/${encodeURIComponent(code)}`)).forms.find((form) => form.file)?.file;
  await expect.poll(fileOf).toBeTruthy();
  const { token } = (await (await page.request.post('/development/tokens', { data: official })).json()) as { token: string };
  return (await page.request.get(`/api/files/${await fileOf()}`, { headers: { Authorization: `Bearer ${token}` } })).body();
}

/** Sends a packet as a clerk does, and follows it to the document. */
async function send(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByRole('link', { name: 'Gửi văn bản', exact: true }).click();
  await page.getByRole('button', { name: 'Gửi gói tin có sẵn' }).click();
  await page.getByLabel('Chọn tệp gói tin (.edxml)').setInputFiles({ name, mimeType: 'application/xml', buffer: content });
  await page.getByRole('button', { name: 'Gửi đến các nơi nhận' }).click();
  await expect(page.getByRole('heading', { name: 'Đã gửi' })).toBeFocused();
}

test('a clerk sends, another reads, takes and gives back, and both see every state', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const signed = await signedPdf(page);
  await signedIn(page, sender);
  const theirs = await pageOf(browser, recipient);

  await test.step('a packet is uploaded, kept over a reload and sent', async () => {
    await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
    await page.getByRole('link', { name: 'Gửi văn bản', exact: true }).click();
    await page.getByRole('button', { name: 'Gửi gói tin có sẵn' }).click();
    await page.getByLabel('Chọn tệp gói tin (.edxml)').setInputFiles({ name: 'anh.edxml', mimeType: 'application/xml', buffer: pdf('no packet') });
    await expect(page.getByRole('alert')).toContainText('Tệp không phải gói tin edXML');
    await page.getByLabel('Chọn tệp gói tin (.edxml)').setInputFiles({
      name: 'cong-van-91.edxml',
      mimeType: 'application/xml',
      buffer: packet({
        from: governmentOffice, to: [ngheAn, construction], number: `1${run}`, subject, priority: 3, dueDate: '2099/12/01',
        files: [{ name: 'cong-van-91.pdf', content: signed }, { name: 'phu-luc.pdf', content: pdf('Appendix') }],
      }),
    });
    await page.getByRole('button', { name: 'Gửi đến các nơi nhận' }).waitFor();
    await expect(page.getByText('Tệp cong-van-91.edxml đã tải lên đủ.')).toBeVisible();
    await expectAccessible(page);
    await shot(page, 'exchange-send');
    await page.reload();
    await page.getByRole('button', { name: 'Gửi đến các nơi nhận' }).click();
    await expect(page.getByRole('heading', { name: 'Đã gửi' })).toBeFocused();
    await expect(page.getByText(/^Đến 2 nơi nhận/)).toBeVisible();
    await expectAccessible(page);
    await shot(page, 'exchange-receipt');
    await page.getByRole('link', { name: 'Xem văn bản và trạng thái' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
  });

  await test.step('it is new and urgent in the mailbox of the recipient', async () => {
    await theirs.getByRole('link', { name: 'Văn bản', exact: true }).click();
    const row = theirs.getByRole('row').filter({ hasText: subject });
    await expect(row).toContainText('Hoả tốc', { timeout: 20_000 });
    await expect(row).toContainText('Mới');
    await expect(row).toContainText('Văn phòng Chính phủ');
    await expectAccessible(theirs);
    await expectToFitPhone(theirs);
    await shot(theirs, 'exchange-mailbox');
    await row.getByRole('link', { name: `1${run}/VPCP-HC` }).click();
  });

  await test.step('its signatures are reported check by check, and its files are downloaded', async () => {
    const report = theirs.getByRole('region', { name: 'Kết quả kiểm tra chữ ký số' });
    await report.getByText(/^cong-van-91\.pdf: /).click();
    await expect(report.getByText('Nội dung đã ký không bị thay đổi.')).toBeVisible();
    await expect(report.getByText('SIG-103')).toBeVisible();
    const [saved] = await Promise.all([theirs.waitForEvent('download'), theirs.getByRole('button', { name: 'Tải về: cong-van-91.pdf' }).click()]);
    expect(saved.suggestedFilename()).toBe('cong-van-91.pdf');
    await expectAccessible(theirs);
    await expectToFitPhone(theirs);
    await shot(theirs, 'exchange-document');
  });

  await test.step('who takes it says for whom, what they write outlives a reload, and the register gives a number', async () => {
    await theirs.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await theirs.getByLabel('Chuyển cho đơn vị hoặc người').fill('Ban Chỉ huy phòng chống thiên tai');
    await theirs.getByLabel('Hạn xử lý').fill('30/11/2099');
    await expectAccessible(theirs);
    await theirs.reload();
    await expect(theirs.getByLabel('Hạn xử lý')).toHaveValue('30/11/2099');
    await theirs.getByRole('button', { name: 'Xác nhận: Tiếp nhận' }).click();
    await expect(theirs.getByText('Số đến trong sổ')).toBeVisible({ timeout: 40_000 });
    await expect(theirs.getByRole('definition').filter({ hasText: 'Ban Chỉ huy phòng chống thiên tai' })).toBeVisible();
    await shot(theirs, 'exchange-taken');
  });

  await test.step('the sender sees it taken, and nothing yet of the other recipient', async () => {
    const states = page.getByRole('table', { name: 'Tình trạng ở từng nơi nhận' });
    await page.getByRole('button', { name: 'Tải lại' }).click();
    await expect(states.getByRole('row').filter({ hasText: '000.00.00.H41' })).toContainText('Đã tiếp nhận', { timeout: 20_000 });
    await expect(states.getByRole('row').filter({ hasText: '000.00.00.G17' })).toContainText('Chưa xem');
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, 'exchange-sent-document');
  });

  await test.step('the sender asks one recipient to give it back', async () => {
    await page.getByRole('button', { name: 'Thu hồi văn bản…' }).click();
    await page.getByLabel('Một số nơi nhận').check();
    const ask = page.getByRole('button', { name: 'Gửi yêu cầu thu hồi' });
    await expect(ask).toBeDisabled();
    await page.getByRole('checkbox', { name: /000\.00\.00\.H41/ }).check();
    await page.getByLabel('Lý do thu hồi').fill('Sai mốc thời gian trong phụ lục.');
    await expectAccessible(page);
    await shot(page, 'exchange-recall');
    await ask.click();
    await expect(page.getByText(/^Đã yêu cầu thu hồi lúc/)).toBeVisible();
  });

  await test.step('the leader sees what is asked back, and the clerk agrees after being told what follows', async () => {
    const above = await pageOf(browser, leader);
    await above.goto('/van-ban/qua-han');
    const asks = above.getByRole('region', { name: /Yêu cầu thu hồi chưa trả lời/ });
    await above.getByRole('button', { name: 'Tải lại' }).click();
    await expect(asks.getByRole('row').filter({ hasText: subject })).toBeVisible({ timeout: 40_000 });
    await expectAccessible(above);
    await expectToFitPhone(above);
    await shot(above, 'exchange-board');
    await above.context().close();

    await theirs.getByRole('button', { name: 'Tải lại' }).click();
    await expect(theirs.getByText('Sai mốc thời gian trong phụ lục.').first()).toBeVisible({ timeout: 20_000 });
    await theirs.getByLabel('Đồng ý trả lại').check();
    await expect(theirs.getByText('Không hoàn lại được.')).toBeVisible();
    await expectAccessible(theirs);
    await shot(theirs, 'exchange-recall-answer');
    await theirs.getByRole('button', { name: 'Xác nhận: Đồng ý trả lại' }).click();
    await expect(theirs.getByText('Chỉ còn thông tin mô tả')).toBeVisible();
    await expect(theirs.getByRole('button', { name: /^Tải về/ })).toHaveCount(0);
    await expectAccessible(theirs);
    await shot(theirs, 'exchange-given-back');
  });

  await test.step('the sender sees it given back, in the document and in the list', async () => {
    const row = page.getByRole('table', { name: 'Tình trạng ở từng nơi nhận' }).getByRole('row').filter({ hasText: '000.00.00.H41' });
    await page.getByRole('button', { name: 'Tải lại' }).click();
    await expect(row).toContainText('Đã trả lại', { timeout: 40_000 });
    await page.getByRole('link', { name: 'Văn bản đi' }).click();
    await expect(page.getByRole('row').filter({ hasText: subject })).toContainText('Đã yêu cầu thu hồi', { timeout: 40_000 });
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, 'exchange-sent');
  });

  await theirs.context().close();
});

test('a clerk refuses with a reason, by keyboard alone, and finds it in its list in English', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signedIn(page, sender);
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
  await send(page, 'gui-nham.edxml', packet({ from: governmentOffice, to: [ngheAn], number: `2${run}`, subject: 'Gửi nhầm địa chỉ', files: [{ name: 'a.pdf', content: pdf('Wrong address') }] }));

  const theirs = await pageOf(browser, recipient);
  await theirs.goto('/en/exchange?only=00');
  await theirs.getByRole('link', { name: `2${run}/VPCP-HC` }).click({ timeout: 30_000 });
  await expect(theirs.getByText('The document has no digital signature: it is for information only.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Refuse', exact: true }).focus();
  await theirs.keyboard.press('Enter');
  await expect(theirs.getByLabel('Reason for refusing')).toBeFocused();
  await theirs.keyboard.type('Not for us.');
  await theirs.keyboard.press('Tab');
  await theirs.keyboard.press('Tab');
  await theirs.keyboard.press('Enter');
  await expect(theirs.getByRole('listitem').filter({ hasText: 'Refused' })).toContainText('Not for us.');
  await expectAccessible(theirs);
  await theirs.getByRole('link', { name: 'Incoming' }).click();
  await theirs.getByLabel('State').selectOption('Refused');
  await expect(theirs.getByRole('row').filter({ hasText: `2${run}/VPCP-HC` })).toBeVisible({ timeout: 40_000 });

  await page.goto('/van-ban/di?view=replies');
  await expect(page.getByRole('row').filter({ hasText: `2${run}/VPCP-HC` }).filter({ hasText: 'Not for us.' })).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);
  await expectToFitPhone(page);
  await shot(page, 'exchange-replies');
  await theirs.context().close();
});

test('a clerk without software writes a letter, is told what is missing, and answers from what came', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signedIn(page, recipient);
  await page.goto('/van-ban/gui');

  await test.step('what is missing is listed, each with the way to its place', async () => {
    await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
    const errors = page.getByRole('alert').filter({ hasText: 'Cần sửa trước khi tiếp tục' });
    await expect(errors).toBeFocused();
    await errors.getByRole('link', { name: 'Trích yếu: Bắt buộc nhập.' }).click();
    await expect(page.getByLabel('Trích yếu')).toBeFocused();
    await expectAccessible(page);
    await shot(page, 'exchange-compose-errors');
  });

  await test.step('a letter is written, kept over a reload, looked over and sent', async () => {
    await page.getByLabel('Trích yếu').fill('Báo cáo tình hình phòng chống bão số 9');
    await page.getByLabel('Số', { exact: true }).fill(`3${run}`);
    await page.getByLabel('Ký hiệu').fill('UBND-NN');
    await page.getByLabel('Họ tên người ký').fill('Cao Xuân Hòa');
    await page.getByLabel('Chức vụ người ký').fill('Phó Chủ tịch');
    await page.getByLabel('Độ khẩn').selectOption('Khẩn');
    await page.getByLabel('Nơi nhận').fill('thanh hoa');
    await page.getByRole('button', { name: 'Thêm: Ủy ban nhân dân tỉnh Thanh Hóa', exact: true }).click();
    await page.getByLabel('Tệp văn bản và phụ lục').setInputFiles([file('bao-cao.pdf', 'Report'), file('phu-luc.pdf', 'Appendix')]);
    await expect(page.getByRole('button', { name: 'Bỏ tệp phu-luc.pdf' })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Trích yếu')).toHaveValue('Báo cáo tình hình phòng chống bão số 9');
    await expect(page.getByRole('button', { name: 'Bỏ tệp bao-cao.pdf' })).toBeVisible();
    await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
    await expect(page.getByRole('group', { name: 'Xem lại lần cuối' })).toBeFocused();
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, 'exchange-compose');
    await page.getByRole('button', { name: 'Gửi văn bản', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Đã gửi' })).toBeFocused();
    await page.getByRole('link', { name: 'Xem văn bản và trạng thái' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Báo cáo tình hình phòng chống bão số 9');
    const [proof] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp chứng cứ' }).click()]);
    expect(proof.suggestedFilename()).toMatch(/\.evidence\.json$/);
  });

  await test.step('who receives it begins the answer from it', async () => {
    const theirs = await pageOf(browser, { role: 'official', id: '038192000801', agency: 'H56' });
    await theirs.goto('/van-ban');
    await theirs.getByRole('link', { name: `3${run}/UBND-NN` }).click({ timeout: 30_000 });
    await theirs.getByRole('link', { name: 'Soạn văn bản trả lời' }).click();
    await expect(theirs.getByText('Trả lời văn bản')).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'Bỏ Ủy ban nhân dân tỉnh Nghệ An' })).toBeVisible();
    await theirs.context().close();
  });

  await test.step('it stands in the register, and is counted', async () => {
    await page.getByRole('link', { name: 'Sổ đăng ký' }).click();
    await page.getByRole('button', { name: 'Văn bản đi' }).click();
    await expect(page.getByRole('row').filter({ hasText: `3${run}/UBND-NN` })).toContainText('Thanh Hóa', { timeout: 20_000 });
    const [table] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp CSV' }).click()]);
    expect(table.suggestedFilename()).toMatch(/\.csv$/);
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, 'exchange-register');
    await page.getByRole('link', { name: 'Thống kê' }).click();
    await expect(page.getByRole('table', { name: 'Văn bản đi' })).toBeVisible();
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, 'exchange-statistics');
  });
});

test('who has no office sees no documents', async ({ page }) => {
  await signedIn(page, { role: 'citizen', id: '001099012345' });
  await expect(page.getByRole('link', { name: 'Văn bản', exact: true })).toHaveCount(0);
  await page.goto('/van-ban');
  await expect(page.getByText('Trang này dành cho văn thư và lãnh đạo cơ quan.')).toBeVisible();
  await expectAccessible(page);
});

/** No clock is turned forward here: what the axis says of a mailbox in which much is late stands for it. */
test('a leader sees what is late, the longest first, with how much and from whom', async ({ page }) => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const late = (number: string, sender: string, priority: string, part: object) => ({
    document: number.padStart(32, '0'), recipient: 'H41', recipientCode: '000.00.00.H41', sender, senderCode: `000.00.00.${sender}`, message: 'document', business: 'new', repeats: false,
    acceptedAt: ago(100), receivedAt: ago(100), transport: 'initial', state: '01', overdue: 1, cancelled: false, version: 3, standing: 'original',
    head: { number, notation: 'VPCP-HC', code: `${number}/VPCP-HC`, issuedOn: ago(100).slice(0, 10), kind: 'Công văn', subject: `Việc số ${number}`, priority }, ...part,
  });
  const lists: Record<string, object[]> = {
    overdue: [late('1', 'G22', 'normal', { answerBy: ago(20) }), late('2', 'G17', 'express', { answerBy: ago(75) }), late('3', 'G22', 'normal', { answerBy: ago(50) })],
    recall: [late('4', 'G22', 'normal', { overdue: 0, recallAskedAt: ago(30) })],
  };
  const thisYear = String(new Date(Date.now() + 7 * 3_600_000).getUTCFullYear());
  await page.route('**/api/mailbox?*', (route) => {
    const asked = new URL(route.request().url()).searchParams;
    return route.fulfill({ json: { items: asked.get('year') === thisYear ? lists[asked.get('only') ?? ''] ?? [] : [] } });
  });
  await signedIn(page, leader);
  await page.goto('/van-ban/qua-han');

  const unanswered = page.getByRole('region', { name: /^Chưa tiếp nhận, quá hạn/ });
  await expect(unanswered.getByRole('heading')).toContainText('3');
  await expect(unanswered).toContainText('Lâu nhất 3 ngày, 1 khẩn.');
  await expect(unanswered.getByRole('rowheader')).toHaveText(['2/VPCP-HC', '3/VPCP-HC', '1/VPCP-HC']);
  await expect(unanswered.getByRole('row').nth(3)).toContainText('20 giờ');
  await unanswered.getByText('Theo nơi gửi').click();
  await expect(unanswered.getByRole('listitem').first()).toHaveText(/Văn phòng Chính phủ\s*2/);
  await expect(page.getByRole('region', { name: /^Yêu cầu thu hồi chưa trả lời/ }).getByRole('row').nth(1)).toContainText('1 ngày');
  await expectAccessible(page);
  await expectToFitPhone(page);
  await shot(page, 'exchange-overdue');
});

test('a file goes on where its line broke, and what was written is let go after a second thought', async ({ page }) => {
  await signedIn(page, recipient);
  await page.goto('/van-ban/gui');
  const offsets: string[] = [];
  await page.route('**/api/documents/uploads/*/content?*', async (route) => {
    offsets.push(new URL(route.request().url()).searchParams.get('offset')!);
    await (offsets.length === 2 ? route.abort('connectionreset') : route.continue());
  });
  await page.getByLabel('Tệp văn bản và phụ lục').setInputFiles({ name: 'ban-do.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([pdf('Map'), Buffer.alloc(5 * 1024 * 1024)]) });
  await expect(page.getByRole('button', { name: 'Bỏ tệp ban-do.pdf' })).toBeVisible({ timeout: 20_000 });
  const piece = String(4 * 1024 * 1024);
  expect(offsets).toEqual(['0', piece, piece]);

  await page.getByRole('button', { name: 'Xoá bản nháp' }).click();
  await page.getByRole('button', { name: 'Giữ lại' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ tệp ban-do.pdf' })).toBeVisible();
  await page.getByRole('button', { name: 'Xoá bản nháp' }).click();
  await page.getByRole('button', { name: 'Xoá bản nháp' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ tệp ban-do.pdf' })).toHaveCount(0);
});
