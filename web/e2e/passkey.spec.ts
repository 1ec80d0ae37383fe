import { expect, test } from '@playwright/test';
import { accountOf, expectAccessible, expectToFitPhone, giveCode } from './support';

const number = '079190010001';

test('a person adds a passkey and signs in with it alone, in a browser whose device verifies its owner', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  const { password } = await accountOf(page, number);

  await test.step('they sign in with password and code, and add it', async () => {
    await page.goto('/api/identity/sign-in');
    await page.getByLabel('Số định danh cá nhân').fill(number);
    await page.getByLabel('Mật khẩu').fill(password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await giveCode(page, number);
    await page.goto('/api/identity/account/passkeys');
    await expectAccessible(page);
    await page.getByLabel('Mật khẩu hiện tại').fill(password);
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
    await expect(page).toHaveURL(/\/api\/identity\/account$/);
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toHaveLength(1);
    expect(Buffer.from(credentials[0]!.userHandle!, 'base64').toString()).not.toContain(number);
  });

  await test.step('it signs in with no number and no password', async () => {
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.goto('/api/identity/sign-in');
    await page.getByRole('link', { name: /passkey/ }).click();
    await expectAccessible(page);
    await expectToFitPhone(page);
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await expect(page).toHaveURL(/\/api\/identity\/account$/);
    await page.getByRole('link', { name: 'Các phiên đăng nhập' }).click();
    await expect(page.getByText('LoA2').first()).toBeVisible();
  });

  await test.step('a device that does not verify its owner is refused in words', async () => {
    await page.goto('/api/identity/sign-out');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto('/api/identity/passkey');
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await expect(page.getByRole('alert')).toContainText('IDENTITY-3040');
  });
});

test('without script a passkey page says in words how to go on', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL!, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto('/api/identity/passkey');
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
  await expect(page.getByRole('alert')).toContainText('IDENTITY-3040');
  await page.getByRole('link', { name: 'Đăng nhập bằng mật khẩu' }).click();
  await expect(page.getByLabel('Số định danh cá nhân')).toBeVisible();
  await context.close();
});
