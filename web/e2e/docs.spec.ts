import { readdirSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectToFitPhone, shot } from './support';

const described = readdirSync('../docs/openapi').map((name) => name.replace('.json', '')).sort();

/** Opens the first operation by keyboard alone, so that the description of one stands there. */
async function openFirst(page: Page): Promise<void> {
  const theme = page.locator('.opblock-tag-section').first().locator('.opblock-tag button');
  await theme.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.opblock').first()).toBeVisible();
  await page.locator('.opblock-summary-control').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.opblock-body').first()).toBeVisible();
}

test('the documentation is linked from the foot of each page, lists every app that is described, and speaks both languages', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tài liệu API' }).click();
  await expect(page).toHaveURL(/\/docs$/);
  await expect(page.locator('.docs-apis > li > a:first-child')).toHaveCount(described.length);
  await expectAccessible(page);
  await expectToFitPhone(page);
  await shot(page, 'docs');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/docs$/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Send a document' }).click();
  await expect(page).toHaveURL(/\/en\/docs\/quick-starts\/send-a-document$/);
  await expectAccessible(page);
  await expectToFitPhone(page);
  await shot(page, 'docs-quick-start');
  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gửi văn bản');
  await expectAccessible(page);
});

for (const app of described) {
  test(`axe finds nothing on the description of ${app}, closed and open; it is reached by keyboard, fits a phone and keeps to the policy`, async ({ page, baseURL }) => {
    test.setTimeout(90_000);
    const broken: string[] = [];
    page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
    page.on('request', (request) => request.url().startsWith(baseURL!) || request.url().startsWith('data:') || broken.push(request.url()));
    await page.goto(`/en/docs/api/${app}`);
    await expect(page.locator('.opblock-tag').first()).toBeVisible();
    await expectAccessible(page);
    await openFirst(page);
    await expectAccessible(page);
    await expectToFitPhone(page);
    await shot(page, `docs-${app}`);
    expect(broken).toEqual([]);
  });
}

test('an operation of the description is what the app says of it', async ({ page }) => {
  await page.goto('/docs/api/portal');
  const answer = (await (await page.request.get('/api/portal/openapi.json')).json()) as { paths: object };
  await expect(page.locator('.opblock-tag').first()).toBeVisible();
  for (const theme of await page.locator('.opblock-tag button').all()) {
    await theme.click();
  }

  const shown = await page.locator('.opblock-summary-path').allInnerTexts();
  expect([...new Set(shown.map((path) => path.replaceAll('\u200B', '').trim()))].sort()).toEqual(Object.keys(answer.paths).sort());
});

for (const address of ['/docs', '/en/docs/quick-starts/receive-documents']) {
  test(`${address} is readable with script off, and its samples are there`, async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main a').first()).toBeVisible();
    const sample = await page.request.get('/docs/samples/packet.sh');
    expect(await sample.text()).toContain('QCVN_102_2016');
    await page.close();
  });
}
