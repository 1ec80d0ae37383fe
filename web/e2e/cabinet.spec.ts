import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { OwnHost } from './host';
import { expectAccessible, expectToFitPhone, file, type Person } from './support';

const ministry: Person = { role: 'official', id: '001193000601', agency: 'G17' };
const secretary: Person = { role: 'official', id: '001185001028', agency: 'G22' };
const chair: Person = { role: 'leader', id: '001060001001', agency: 'G22' };
const assistant: Person = { role: 'official', id: '030086001031', agency: 'G12' };
const assisted: Person = { role: 'leader', id: '027173001013', agency: 'G12' };
const byKeyboard: Person = { role: 'leader', id: '001065001005', agency: 'G01' };
const asksToDiscuss = '034068001006';
const silent = ['026173001026', '092069001027'];

const title = 'Nghị định về quản lý chiếu sáng đô thị';
const host = new OwnHost();

/** A Monday morning of weeks ago: what follows is then in the past of any machine. */
function beginning(): Date {
  const day = new Date(Date.now() - 17 * 86_400_000);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  day.setUTCHours(2, 0, 0, 0);
  return day;
}

test.afterAll(() => host.end());

/** A tablet of somebody who is signed in, its clock set to the host's. */
async function tabletOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: host.origin, viewport: { width: 768, height: 1024 }, hasTouch: true, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', acceptDownloads: true });
  await context.clock.install({ time: host.now });
  const page = await context.newPage();
  await enter(page, person);
  return page;
}

async function enter(page: Page, person: Person): Promise<void> {
  const answer = await page.request.post('/dev/sign-in', { form: { number: person.id }, maxRedirects: 0 });
  expect(answer.status(), await answer.text()).toBe(303);
  await page.goto(`/dang-nhap?go=1&as=${encodeURIComponent(`office:${person.agency}`)}`);
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
}

/** Asks the API by itself, for those who are not in a browser. */
async function api<T>(page: Page, person: Person, path: string, method: 'GET' | 'PUT' = 'GET', data?: unknown): Promise<T> {
  const { token } = (await (await page.request.post('/development/tokens', { data: person })).json()) as { token: string };
  const answer = await page.request.fetch(path, { method, headers: { Authorization: `Bearer ${token}` }, ...(data === undefined ? {} : { data }) });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Pictures of a tablet, upright and across; they stay in the output of the tests. */
async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[768, 1024], [1024, 768]] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${process.env['SHOTS'] ?? test.info().project.outputDir}/cabinet-${name}-${width}x${height}.png`, fullPage: true });
  }

  await page.setViewportSize({ width: 768, height: 1024 });
}

/** Axe finds nothing as it stands; what is particular in the dark is looked at once, at the end. */
async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`)]), page.url()).toEqual([]);
}

/** All that is touched on the page's own part is 48 px high or more; what lies under a larger label counts by that. */
async function expectToBeTouched(page: Page): Promise<void> {
  const small = await page.locator('main.page-width').evaluate((main) => [...main.querySelectorAll<HTMLElement>('button, a, summary, .choice')]
    .filter((one) => one.offsetParent !== null && !one.closest('.error-list, .ds-alert, .file-picker') && one.getBoundingClientRect().height < 47.5)
    .map((one) => `${one.outerHTML.slice(0, 120)} ${one.getBoundingClientRect().height}`));
  expect(small).toEqual([]);
}

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return;
    }

    await page.keyboard.press('Tab');
  }

  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

const reader = (page: Page) => page.getByRole('group', { name: 'Tờ trình' });

test('a dossier that was returned once comes to 27 members, who answer, are late, change and ask to discuss', async ({ browser }) => {
  test.setTimeout(240_000);
  await host.start(beginning());
  const contexts: BrowserContext[] = [];
  const open = async (person: Person) => {
    const page = await tabletOf(browser, person);
    contexts.push(page.context());
    return page;
  };
  const fromMinistry = await open(ministry);
  const fromSecretariat = await open(secretary);
  let submission = '';
  let ballot = '';
  let receipt = '';

  await test.step('a ministry draws up a submission, is told what is missing, and submits it', async () => {
    const page = fromMinistry;
    await page.goto('/noi-cac/ho-so');
    await expect(page.getByText('Không có hồ sơ nào trong «Bản nháp».')).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: 'Trình hồ sơ mới' }).click();
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await page.getByRole('link', { name: 'Cần ghi về việc gì.' }).click();
    await expect(page.getByLabel('Về việc')).toBeFocused();
    await accessible(page);
    await page.getByLabel('Về việc').fill(title);
    await page.getByLabel('Nội dung hỏi').fill('Đồng ý ban hành nghị định?');
    await page.locator('input[type=file]').setInputFiles([file('to-trinh.pdf', 'Submission'), file('du-thao.pdf', 'Draft decree')]);
    await page.getByLabel('Tên tài liệu').nth(1).fill('Dự thảo nghị định');
    await page.getByLabel('Tên tài liệu').first().fill('Tờ trình');
    await page.getByLabel('Loại', { exact: true }).nth(1).selectOption('Dự thảo');
    await page.reload();
    await expect(page.getByLabel('Về việc')).toHaveValue(title);
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    submission = page.url().split('/').at(-1)!;
    await page.getByRole('button', { name: 'Thêm phiên bản dự thảo' }).click();
    await page.getByLabel('Nội dung dự thảo').fill('Điều 1. Phạm vi điều chỉnh.\nĐiều 2. Đèn đường tắt lúc 22 giờ.');
    await page.getByRole('button', { name: 'Lưu phiên bản' }).click();
    await expect(page.getByText('Điều 2. Đèn đường tắt lúc 22 giờ.')).toBeVisible();
    await page.getByRole('button', { name: 'Trình hồ sơ…' }).click();
    await page.getByRole('button', { name: 'Xác nhận: Trình hồ sơ' }).click();
    await expect(page.getByText('Chờ kiểm tra').first()).toBeVisible();
    await accessible(page);
  });

  await test.step('the secretariat remarks on a passage, and sends the submission back with its reason', async () => {
    const page = fromSecretariat;
    await page.goto('/noi-cac');
    await page.getByRole('link', { name: 'Chính phủ Thư ký' }).click();
    await page.getByRole('button', { name: 'Hồ sơ trình' }).click();
    await page.getByRole('link', { name: title }).click({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Nhận xét đoạn 2' }).click();
    await page.getByLabel('Chỗ được nhận xét').fill('22 giờ');
    await page.getByLabel('Nội dung nhận xét').fill('Nên là 23 giờ.');
    await accessible(page);
    await page.getByRole('button', { name: 'Gửi nhận xét' }).click();
    await expect(page.locator('mark')).toHaveText('22 giờ', { timeout: 20_000 });
    await page.getByRole('button', { name: 'Trả lại hồ sơ…' }).click();
    const send = page.getByRole('button', { name: 'Xác nhận: Trả lại hồ sơ' });
    await expect(send).toBeDisabled();
    await page.getByLabel('Không đủ hồ sơ').check();
    await page.getByLabel('Lý do').fill('Thiếu bản tóm tắt.');
    await send.click();
    await expect(page.getByText('Bị trả lại').first()).toBeVisible();
    await expectToBeTouched(page);
  });

  await test.step('the ministry reads why, answers the remark, completes it and submits it again', async () => {
    const page = fromMinistry;
    await page.reload();
    await expect(page.getByText('Thiếu bản tóm tắt.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Trả lời nhận xét' }).click();
    await page.getByLabel('Trả lời', { exact: true }).fill('Đã sửa.');
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await expect(page.getByText('Trả lời: Đã sửa.')).toBeVisible({ timeout: 20_000 });
    await accessible(page);
    await picture(page, 'returned');
    await page.getByRole('link', { name: 'Sửa hồ sơ trình' }).click();
    await page.getByLabel('Tóm tắt (không bắt buộc)').fill('Giờ tắt đèn đường được quy định thống nhất.');
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await page.getByRole('button', { name: 'Trình hồ sơ…' }).click();
    await page.getByRole('button', { name: 'Xác nhận: Trình hồ sơ' }).click();
    await expect(page.getByText('Chờ kiểm tra').first()).toBeVisible();
  });

  await test.step('the secretariat accepts it and draws up a ballot, which the chair opens', async () => {
    const page = fromSecretariat;
    await page.reload();
    await page.getByRole('button', { name: 'Chấp nhận hồ sơ hợp lệ…' }).click();
    await page.getByRole('button', { name: 'Xác nhận: Chấp nhận hồ sơ hợp lệ' }).click();
    await page.getByRole('link', { name: 'Lập phiếu lấy ý kiến' }).click();
    await expect(page.getByLabel('Về việc')).toHaveValue(title);
    await page.getByLabel('Số ngày làm việc để trả lời').fill('2');
    await accessible(page);
    await picture(page, 'draw-up');
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await expect(page.getByText('Đã lập').first()).toBeVisible();
    ballot = page.url().split('/').at(-1)!;
    await expect(page.getByRole('button', { name: 'Tờ trình' })).toBeVisible();

    const leads = await open(chair);
    await leads.goto(`/noi-cac/phieu/${ballot}`);
    await leads.getByRole('button', { name: 'Gửi phiếu cho các thành viên…' }).click();
    await leads.getByRole('button', { name: 'Xác nhận: Gửi phiếu cho các thành viên' }).click();
    await expect(leads.getByText(/^1\/PLYK\/\d{4}$/).first()).toBeVisible();
    await expect(leads.getByText('Đang lấy ý kiến').first()).toBeVisible();
    await accessible(leads);
  });

  await test.step('an assistant drafts an answer', async () => {
    const page = await open(assistant);
    await page.goto('/noi-cac');
    await page.getByRole('link', { name: title }).click({ timeout: 20_000 });
    await page.getByLabel('Đồng ý', { exact: true }).check();
    await page.getByLabel('Lời nhắn cho thành viên').fill('Bộ đã góp ý từ trước.');
    await accessible(page);
    await page.getByRole('button', { name: 'Gửi dự thảo cho thành viên' }).click();
    await expect(page.getByText(/^Thành viên đã có dự thảo/)).toBeVisible();
  });

  const member = await open(assisted);
  await test.step('the member finds it at the desk, reads the papers one after the other, and has them kept', async () => {
    await member.goto('/noi-cac');
    await expect(member.getByText('Có dự thảo của trợ lý')).toBeVisible({ timeout: 20_000 });
    await expect(member.getByText('✓ Đã lưu để đọc khi không có mạng')).toBeVisible({ timeout: 20_000 });
    await accessible(member);
    await expectToFitPhone(member);
    await expectToBeTouched(member);
    await picture(member, 'desk');
    await member.getByRole('link', { name: title }).click();
    await member.getByRole('button', { name: /^Tờ trình/ }).click();
    await expect(reader(member)).toContainText('Submission');
    await expect(reader(member).getByRole('figure')).toHaveCount(1);
    await reader(member).getByRole('button', { name: 'Tài liệu sau' }).first().click();
    await expect(member.getByRole('group', { name: 'Dự thảo nghị định' })).toContainText('Draft decree');
    await accessible(member);
    await expectToFitPhone(member);
    await expectToBeTouched(member);
    await picture(member, 'ballot');
  });

  await test.step('without a network what is typed stays a draft, and the papers are read after a reload', async () => {
    await member.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await member.context().setOffline(true);
    await member.getByLabel('Không đồng ý').check();
    await member.getByRole('button', { name: 'Xem lại và ký' }).click();
    await member.getByRole('button', { name: 'Ký và gửi' }).click();
    await expect(member.getByText('Không có mạng nên chưa gửi được.')).toBeVisible();
    await accessible(member);
    await member.reload();
    await expect(member.getByRole('heading', { level: 1, name: 'Đọc tài liệu đã lưu' })).toBeVisible();
    await member.getByRole('button', { name: 'Đọc', exact: true }).click();
    await member.getByRole('button', { name: /^Tờ trình/ }).click();
    await expect(reader(member)).toContainText('Submission');
    await accessible(member);
    await picture(member, 'kept');
    await member.context().setOffline(false);
    await member.getByRole('button', { name: 'Kết nối lại' }).click();
    await expect(member.getByText('Chưa gửi. Nội dung đã nhập được giữ làm bản nháp')).toBeVisible({ timeout: 20_000 });
    await expect(member.getByLabel('Không đồng ý')).toBeChecked();
  });

  await test.step('the member takes the draft over, signs by certificate, and keeps the receipt', async () => {
    await member.getByRole('button', { name: 'Dùng dự thảo này' }).click();
    await expect(member.getByLabel('Đồng ý', { exact: true })).toBeChecked();
    await member.getByRole('button', { name: 'Xem lại và ký' }).click();
    await expect(member.getByRole('group', { name: 'Ký số và gửi ý kiến' })).toBeFocused();
    await expect(member.getByText('Khoá đăng nhập (passkey) chỉ xác nhận bạn là ai')).toBeVisible();
    await accessible(member);
    await expectToBeTouched(member);
    await picture(member, 'sign');
    await member.getByRole('button', { name: 'Ký và gửi' }).click();
    await expect(member.getByText(/^Đã ký và gửi lần 1/)).toBeVisible();
    await expect(member.getByText('Ngô Thị Phương Mai').last()).toBeVisible();
    const [saved] = await Promise.all([member.waitForEvent('download'), member.getByRole('button', { name: 'Tải biên nhận' }).click()]);
    receipt = test.info().outputPath(saved.suggestedFilename());
    await saved.saveAs(receipt);
    await accessible(member);
    await picture(member, 'receipt');
  });

  await test.step('another answers by keyboard alone, in English, and changes the answer', async () => {
    const page = await open(byKeyboard);
    await page.goto(`/en/cabinet/ballots/${ballot}`);
    await expect(page.getByLabel('Agree', { exact: true })).toBeVisible();
    await accessible(page);
    await tabTo(page, page.getByLabel('Agree', { exact: true }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByLabel('Other opinion')).toBeChecked();
    await tabTo(page, page.getByLabel('Your opinion'));
    await page.keyboard.type('Not everywhere.');
    await tabTo(page, page.getByLabel('Ask to discuss it in a session'));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByLabel('Why it should be discussed'));
    await page.keyboard.type('The costs are not clear.');
    await tabTo(page, page.getByRole('button', { name: 'Look over and sign' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Sign and send' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Signed and sent, answer 1/)).toBeVisible();
    await expect(page.getByText('The costs are not clear.')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Change the answer' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Other opinion'));
    await page.keyboard.press('ArrowUp');
    await expect(page.getByLabel('Disagree')).toBeChecked();
    await tabTo(page, page.getByLabel('Ask to discuss it in a session'));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Look over and sign' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Sign and send' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Signed and sent, answer 2/)).toBeVisible();
    await page.getByText(/^All that you sent/).click();
    await expect(page.getByText('replaced by a later one')).toBeVisible();
    await accessible(page);
  });

  await test.step('the others answer, two do not', async () => {
    type Seats = { seats: { person: string; role: string }[] };
    const { seats } = await api<Seats>(fromSecretariat, secretary, '/api/cabinet/bodies/government');
    const { people } = (await (await fromSecretariat.request.get('/dev/accounts')).json()) as { people: { number: string; agency: string }[] };
    const voters = seats.filter(({ role }) => ['chair', 'deputy', 'member'].includes(role)).map(({ person }) => person);
    expect(voters).toHaveLength(27);
    await Promise.all(voters.filter((id) => ![assisted.id, byKeyboard.id, ...silent].includes(id)).map((id) =>
      api(fromSecretariat, { role: 'leader', id, agency: people.find((one) => one.number === id)!.agency }, `/api/cabinet/ballots/${ballot}/answer`, 'PUT', {
        answers: [{ option: 'agree' }], ...(id === asksToDiscuss ? { discuss: 'Cần bàn thêm về kinh phí.' } : {}),
      })));
    const page = fromSecretariat;
    await page.goto(`/noi-cac/phieu/${ballot}`);
    await expect(page.getByText('25/27 thành viên đã trả lời.')).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole('table', { name: 'Tình hình trả lời của từng thành viên' }).getByRole('row').filter({ hasText: 'Chưa trả lời' })).toHaveCount(2);
    await accessible(page);
    await expectToFitPhone(page);
    await picture(page, 'progress');
  });

  await test.step('who signs out leaves no papers behind', async () => {
    await member.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(member.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
    expect(await member.evaluate(async () => (await caches.keys()).filter((name) => name.includes('kept')))).toEqual([]);
  });

  const { due } = await api<{ due: string }>(fromSecretariat, secretary, `/api/cabinet/ballots/${ballot}`);
  await Promise.all(contexts.map((context) => context.close()));
  await host.start(new Date(Date.parse(due) + 3_600_000));
  const counting = await tabletOf(browser, secretary);

  await test.step('the time has passed: two are overdue, and the secretariat closes and counts', async () => {
    await counting.goto(`/noi-cac/phieu/${ballot}`);
    const rows = counting.getByRole('table', { name: 'Tình hình trả lời của từng thành viên' }).getByRole('row');
    await expect(counting.getByText('Quá hạn').first()).toBeVisible();
    await expect(async () => {
      await counting.getByRole('button', { name: 'Tải lại' }).click();
      await expect(rows.filter({ hasText: 'đã báo quá hạn' })).toHaveCount(2, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await counting.getByRole('button', { name: 'Đóng và kiểm phiếu…' }).click();
    await accessible(counting);
    await counting.getByRole('button', { name: 'Xác nhận: Đóng và kiểm phiếu' }).click();
    const result = counting.getByRole('region', { name: 'Kết quả', exact: true });
    await expect(result).toContainText('25/27 thành viên đã trả lời', { timeout: 40_000 });
    const votes = result.getByRole('table', { name: 'Kết quả câu 1' });
    await expect(votes.getByRole('row', { name: /^Đồng ý/ })).toContainText('24');
    await expect(votes.getByRole('row', { name: /^Không đồng ý/ })).toContainText('1');
    await expect(votes.getByRole('row', { name: /^Ý kiến khác/ })).toContainText('0');
    await expect(votes.getByRole('row', { name: /^Không trả lời/ })).toContainText('2');
    await expect(result).toContainText('26/27');
    await expect(result.getByText(/^Đề nghị thảo luận: /)).toHaveText('Đề nghị thảo luận: Đặng Văn Lộc');
    await counting.getByRole('button', { name: 'Kiểm tra kết quả' }).click();
    await expect(counting.getByText('Đúng: kết quả khớp với mọi ý kiến đã niêm phong.')).toBeVisible();
    await accessible(counting);
    await picture(counting, 'result');
  });

  await test.step('the sheet is issued, the result is published', async () => {
    await counting.getByRole('button', { name: 'Lập phiếu tổng hợp kết quả…' }).click();
    await counting.getByRole('button', { name: 'Xác nhận: Lập phiếu tổng hợp kết quả' }).click();
    const [sheet] = await Promise.all([counting.waitForEvent('download'), counting.getByRole('button', { name: 'Tải về: Phiếu tổng hợp kết quả đã ký' }).click()]);
    expect(sheet.suggestedFilename()).toMatch(/\.pdf$/);
    await counting.getByRole('button', { name: 'Công bố kết quả cho thành viên…' }).click();
    await counting.getByRole('button', { name: 'Xác nhận: Công bố kết quả cho thành viên' }).click();
    await expect(counting.getByText('Đã công bố').first()).toBeVisible();
  });

  await test.step('the chair puts it on the agenda, since a member asks to discuss it', async () => {
    const page = await tabletOf(browser, chair);
    await page.goto('/noi-cac/co-quan/government?view=agenda');
    await page.getByRole('link', { name: title }).click({ timeout: 20_000 });
    await expect(page.getByText('1 thành viên đề nghị thảo luận')).toBeVisible();
    await page.getByRole('button', { name: 'Đưa vào chương trình phiên họp tới' }).click();
    await expect(page.getByText('Đã đưa vào chương trình phiên họp tới')).toBeVisible();
    await accessible(page);
    await page.context().close();
  });

  await test.step('the member checks the receipt that was kept', async () => {
    const page = await tabletOf(browser, assisted);
    await page.goto(`/noi-cac/phieu/${ballot}`);
    await page.getByLabel('Chọn tệp biên nhận').setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(page.getByText('Tệp không phải biên nhận của một phiếu lấy ý kiến.')).toBeVisible();
    await page.getByLabel('Chọn tệp biên nhận').setInputFiles(receipt);
    await expect(page.getByText(/^✓ Đúng: ý kiến trong biên nhận đã được tính/)).toBeVisible();
    await accessible(page);
    await expectToFitPhone(page);
    await picture(page, 'checked');
    await page.context().close();
  });

  await test.step('every page says the same in English', async () => {
    const inTheDark = ['cabinet', `cabinet/ballots/${ballot}`, `cabinet/submissions/${submission}`, 'cabinet/draw-up/government'];
    for (const path of ['cabinet', `cabinet/ballots/${ballot}`, 'cabinet/bodies/government?list=published', 'cabinet/bodies/government?view=submissions&list=decided', 'cabinet/bodies/government?view=agenda&list=accepted',
      'cabinet/bodies/government?view=sessions', 'cabinet/bodies/government?view=seats', 'cabinet/draw-up/government', `cabinet/submissions/${submission}`, 'cabinet/submissions', 'cabinet/submit']) {
      await counting.goto(`/en/${path}`);
      await expect(counting.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(counting.getByText('Loading…')).toHaveCount(0);
      await (inTheDark.includes(path) ? expectAccessible : accessible)(counting);
      await expectToFitPhone(counting);
    }

    for (const part of ['list=published', 'view=submissions&list=decided', 'view=agenda&list=accepted', 'view=sessions', 'view=seats']) {
      await counting.goto(`/noi-cac/co-quan/government?${part}`);
      await expect(counting.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(counting.getByText('Đang tải…')).toHaveCount(0);
      await accessible(counting);
    }

    await picture(counting, 'seats');
    await counting.context().close();
  });
});
