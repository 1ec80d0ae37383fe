import { expect, test } from '@playwright/test';
import { accountOf, expectAccessible, expectToFitPhone, shot, signedIn } from './support';

const pages = {
  vi: ['/', '/thu-tuc', '/thu-tuc/3.000347', '/dang-nhap', '/signed-in', '/khong-co'],
  en: ['/en', '/en/procedures', '/en/procedures/3.000347', '/en/sign-in', '/en/signed-in', '/en/none'],
};

for (const [language, addresses] of Object.entries(pages)) {
  for (const address of addresses) {
    test(`axe finds nothing on ${address}, and it fits 200% zoom and a phone`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('h1')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectAccessible(page);
      await expectToFitPhone(page);
      await shot(page, `page${address.replaceAll('/', '-')}`);
    });
  }
}

test('a procedure is found without marks by keyboard alone, and its page takes the focus', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('giay phep lai xe');
  await expect(page).toHaveURL(/q=giay/);
  await expect(page.getByRole('status').filter({ hasText: /\d+ thủ tục phù hợp/ })).toBeAttached();
  const found = page.getByRole('link', { name: 'Đổi giấy phép lái xe', exact: true });
  await expect(found).toBeVisible();
  for (let presses = 0; presses < 10 && !(await found.evaluate((link) => link === document.activeElement)); presses++) {
    await page.keyboard.press('Tab');
  }

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đổi giấy phép lái xe');
  await expect(page.locator('main')).toBeFocused();
});

test('who is not signed in is sent to sign in once and comes back', async ({ page }) => {
  await page.goto('/en/dossiers');
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fdossiers$/);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/api\/identity\/sign-in\?/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const account = await accountOf(page, '001203004567');
  await page.getByLabel('Personal identification number').fill(account.number);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('One-time code').fill((await accountOf(page, account.number)).code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/en\/dossiers$/);
  await expect(page.getByText(account.name)).toBeVisible();
  await page.reload();
  await expect(page.getByText(account.name)).toBeVisible();
});

test('an operator gets a token to call the API by hand, and others get none', async ({ page }) => {
  await page.goto('/en/token');
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Ftoken$/);
  const { people } = (await (await page.request.get('/dev/accounts')).json()) as { people: { number: string; agency: string | null; roles: string[] }[] };
  const operator = people.find((person) => person.roles.includes('operator'))!;
  await signedIn(page, { role: 'official', id: operator.number, agency: operator.agency! });
  await page.getByRole('link', { name: 'Mã truy cập API' }).click();
  const token = await page.getByLabel('Mã truy cập').inputValue();
  const clients = await page.request.get('/api/identity/clients', { headers: { Authorization: `Bearer ${token}` } });
  expect(clients.status()).toBe(200);
  await expectAccessible(page);
  await expectToFitPhone(page);
  await shot(page, 'token');
});

for (const address of ['/thu-tuc/3.000347', '/en/procedures/3.000347']) {
  test(`${address} is readable with script off`, async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address);
    await expect(page.locator('main')).toContainText('12/2025/TT-BCA');
    await expect(page.locator('main')).toContainText(/135.000/);
    await page.close();
  });
}

test('nothing breaks the content security policy or is asked of another host', async ({ page, baseURL }) => {
  const broken: string[] = [];
  page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
  page.on('request', (request) => request.url().startsWith(baseURL!) || broken.push(request.url()));
  for (const address of ['/', '/thu-tuc/3.000347', '/dang-nhap', '/docs', '/docs/bat-dau-nhanh/begin']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }

  expect(broken).toEqual([]);
});

test("an error is shown with its number in the reader's language", async ({ page }) => {
  await page.goto('/en/procedures/9.999999');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expectAccessible(page);
  await expect(page.getByRole('alert')).toContainText(/\d{4}/);
});
