import { readFile } from 'node:fs/promises';
import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectToFitPhone, file, pdf, shot, signedIn, signInOnPages, tokenOf } from './support';

const papers = {
  application: 'Đề nghị đổi giấy phép lái xe',
  health: 'Giấy khám sức khỏe',
};

/** Takes a transition that asks something, answers by the given steps, and confirms. */
async function act(desk: Page, transition: string, answer: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await desk.getByRole('button', { name: transition, exact: true }).click();
  await answer();
  await desk.getByRole('button', { name: `Xác nhận: ${transition}` }).click();
}

test('a citizen finds, applies, pays, supplies and downloads, while an official works on the dossier', async ({ page, browser }) => {
  test.setTimeout(120_000);

  await test.step('search and procedure', async () => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('giay phep lai xe');
    await page.getByRole('link', { name: 'Đổi giấy phép lái xe', exact: true }).click();
    await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  });

  await test.step('sign in and come back', async () => {
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await signInOnPages(page, '001099012345');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thông tin');
  });

  await test.step('what is missing is listed and linked', async () => {
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('link', { name: 'Họ và tên: Bắt buộc nhập.' }).click();
    await expect(page.getByLabel('Họ và tên')).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('details; a reload keeps the draft', async () => {
    await page.getByLabel('Họ và tên').pressSequentially('Nguyễn Thị Minh');
    await expect(page.getByText('Bắt buộc nhập.', { exact: true })).toHaveCount(3);
    await page.getByLabel('Số giấy phép lái xe').fill('790123456789');
    await page.getByLabel('Hạng giấy phép lái xe').selectOption('B');
    await page.getByLabel('Đối tượng').selectOption('citizen');
    await page.reload();
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Nguyễn Thị Minh');
    await shot(page, 'wizard-details');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  await test.step('two papers; what is no paper is refused before it is sent', async () => {
    await page.getByLabel(papers.application).setInputFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') });
    await expect(page.getByText('note.pdf: Chỉ nhận tệp PDF, PNG hoặc JPEG.')).toBeVisible();
    await page.getByLabel(papers.application).setInputFiles(file('application.pdf', 'Application for renewal'));
    await page.getByLabel(papers.health).setInputFiles(file('health.pdf', 'Health certificate'));
    await expect(page.getByRole('button', { name: 'Bỏ tệp application.pdf' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bỏ tệp health.pdf' })).toBeVisible();
    await expectAccessible(page);
    await expectToFitPhone(page);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Bỏ tệp health.pdf' })).toBeVisible();
    await shot(page, 'wizard-papers');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  });

  await test.step('review and submit', async () => {
    await expect(page.getByText('Nguyễn Thị Minh')).toBeVisible();
    await expectAccessible(page);
    await shot(page, 'wizard-review');
    await page.getByLabel('Tôi chịu trách nhiệm').check();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await expect(page).toHaveURL(/\/ho-so\/.+/);
    await expect(page.getByText('Cập nhật trực tiếp')).toBeVisible();
    await expectAccessible(page);
    await expectToFitPhone(page);
  });

  const code = decodeURIComponent(new URL(page.url()).pathname.split('/').pop()!);

  await test.step('pay', async () => {
    await page.getByRole('button', { name: 'Thanh toán trực tuyến' }).click();
    await page.waitForURL(/payments\/simulator/);
    await page.locator('form[action*="deed=pay"] button, button[formaction*="deed=pay"]').first().click();
    await page.waitForURL(/ho-so/);
    await expect(page.getByRole('region', { name: 'Quá trình thanh toán' })).toContainText(/Lần 1: thành công.+Mã giao dịch/);
  });

  const desk = await (await browser.newContext()).newPage();

  await test.step('the official finds the dossier in the queue and accepts it; the citizen sees it without reload', async () => {
    await desk.goto('/mot-cua');
    await desk.getByRole('button', { name: 'Đăng nhập' }).click();
    await signInOnPages(desk, '001188000101', 'office:G01.08');
    await expect(desk.getByRole('link', { name: code })).toBeVisible({ timeout: 20_000 });
    await expectAccessible(desk);
    await expectToFitPhone(desk);
    await shot(desk, 'desk');
    await desk.getByRole('link', { name: code }).click();
    await expect(desk.getByRole('button', { name: 'Tiếp nhận', exact: true })).toBeVisible();
    await act(desk, 'Yêu cầu bổ sung', async () => {
      await desk.getByRole('checkbox', { name: papers.health }).check();
      await desk.getByLabel('Lý do').fill('Giấy khám sức khỏe bị mờ.');
      await expectAccessible(desk);
      await shot(desk, 'desk-supplement');
    });
    await expect(page.getByText('Giấy khám sức khỏe bị mờ.').first()).toBeVisible();
  });

  await test.step('the citizen supplies, and the official sees it', async () => {
    await expectAccessible(page);
    await page.getByRole('region', { name: 'Cần bổ sung giấy tờ' }).getByLabel(papers.health).setInputFiles(file('health-2.pdf', 'Health certificate, readable'));
    await page.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await desk.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await expect(page.getByRole('list').getByText('Tiếp nhận', { exact: true })).toBeVisible();
  });

  await test.step('the official completes the steps and returns the result', async () => {
    for (const step of ['Tra cứu, xác minh và chuyển dữ liệu', 'In và cấp giấy phép lái xe']) {
      await expect(desk.getByRole('definition').filter({ hasText: step })).toBeVisible();
      await act(desk, 'Hoàn thành bước');
    }

    await act(desk, 'Trả kết quả', async () => {
      await desk.getByLabel('Tệp kết quả').setInputFiles(file('licence.pdf', 'Driving licence 790123456789'));
      await expect(desk.getByRole('button', { name: 'Bỏ tệp licence.pdf' })).toBeVisible();
    });
  });

  await test.step('the citizen downloads what the official uploaded, and rates', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải kết quả' }).click()]);
    expect((await readFile(await download.path())).equals(pdf('Driving licence 790123456789'))).toBe(true);
    await page.getByLabel('Rất hài lòng').check();
    await expectAccessible(page);
    await shot(page, 'dossier');
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await expect(page.getByRole('list').getByText('Đánh giá', { exact: true })).toBeVisible();
  });

  await test.step('nobody else gets at the dossier', async () => {
    const path = `/api/dossiers/${encodeURIComponent(code)}`;
    const others = {
      citizen: await tokenOf(browser, { role: 'citizen', id: '001203004567' }),
      clerk: await tokenOf(browser, { role: 'official', id: '001190000301', agency: 'adm-00004' }),
    };
    const statusOf = async (token?: string) => (await fetch(new URL(path, page.url()), token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } })).status;
    expect(await statusOf(others.citizen)).toBe(404);
    expect(await statusOf(others.clerk)).toBe(404);
    expect(await statusOf()).toBe(401);
    const accept = await fetch(new URL(`${path}/accept`, page.url()), {
      method: 'POST', headers: { Authorization: `Bearer ${others.clerk}`, 'If-Match': '"1"', 'Content-Type': 'application/json' }, body: '{}',
    });
    expect(accept.status).toBe(404);
  });

  await test.step('the same pages in English', async () => {
    for (const address of [`/en/dossiers/${encodeURIComponent(code)}`, '/en/dossiers']) {
      await page.goto(address);
      await expect(page.getByText(code).first()).toBeVisible({ timeout: 20_000 });
      await expectAccessible(page);
      await expectToFitPhone(page);
    }

    await desk.goto('/en/desk');
    await expect(desk.getByRole('link', { name: code })).toBeVisible();
    await expectAccessible(desk);
  });

  await desk.context().close();
});

test('an application is made in English with the keyboard alone', async ({ page }) => {
  // Asked for only when the key is pressed, the interception reaches a busy page after the key, and the chooser opens unseen.
  page.on('filechooser', () => {});
  await signedIn(page, { role: 'citizen', id: '001099054321' });
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id || '');

  /** Presses Tab until the focus is where it is wanted. */
  const tabTo = async (wanted: ReturnType<Page['locator']>) => {
    for (let presses = 0; presses < 40; presses++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        return;
      }

      await page.keyboard.press('Tab');
    }

    throw new Error(`Tab does not lead there; the focus is at: ${await focused()}`);
  };
  const give = async (label: string, name: string) => {
    await tabTo(page.getByLabel(label));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(file(name, name));
    await expect(page.getByRole('button', { name })).toBeVisible();
  };

  await page.goto('/en/procedures/3.000347/apply');
  await expect(page.getByLabel('Full name')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page.getByLabel('Full name'));
  await page.keyboard.type('Trần Văn Bình');
  await tabTo(page.getByLabel('Licence number'));
  await page.keyboard.type('790123456780');
  await tabTo(page.getByLabel('Licence class'));
  await page.keyboard.press('A');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vietnamese citizen');
  await tabTo(page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await give('Application for the renewal', 'application.pdf');
  await expectAccessible(page);
  await tabTo(page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText('Trần Văn Bình')).toBeVisible();
  await expectAccessible(page);

  await tabTo(page.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('button', { name: 'Submit' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/dossiers\/.+/);
  await expect(page.locator('main')).toBeFocused();
});
