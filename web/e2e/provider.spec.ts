import { readFile } from 'node:fs/promises';
import { type Browser, type Page, expect, test } from '@playwright/test';
import * as client from 'openid-client';
import { accountOf, expectAccessible, expectToFitPhone, giveCode, signInOnPages } from './support';

const issuerOf = (baseURL: string) => new URL(`${baseURL}/api/identity`);
const insecure = { execute: [client.allowInsecureRequests] };
const operator = '001086000401';
const citizen = '031192010002';

interface Listed { clients: { id: string; agency?: string; keyFile?: string }[] }

/** An authorization request with all that protects it, and what its answer is checked against. */
async function requestOf(config: client.Configuration, redirect: string, scope: string, more: Record<string, string> = {}) {
  const checks = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: client.randomState(), expectedNonce: client.randomNonce() };
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: redirect,
    scope,
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    ui_locales: 'vi',
    ...more,
  });
  return { checks, address };
}

/** A browser that runs no script: the provider's pages need none, and a page of the front end takes no code away. */
const plainPage = async (browser: Browser, baseURL: string): Promise<Page> => (await browser.newContext({ javaScriptEnabled: false, baseURL, locale: 'vi-VN' })).newPage();

test('openid-client signs people in at a portal with a key: PKCE, consent, refresh rotation and reuse, logout', async ({ browser, baseURL, page: api }) => {
  test.setTimeout(90_000);
  const redirect = `${baseURL}/portal-callback`;
  const pair = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign'])) as CryptoKeyPair;
  const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);

  await test.step('an operator signs in through our own front end, and registers the portal', async () => {
    const page = await plainPage(browser, baseURL!);
    const web = await client.discovery(issuerOf(baseURL!), 'web', undefined, client.None(), insecure);
    // Codes of our front end are taken from its own pages alone, which a browser names.
    web[client.customFetch] = (url, options) => fetch(url, { ...(options as RequestInit), headers: { ...options.headers, Origin: baseURL! } });
    const { checks, address } = await requestOf(web, `${baseURL}/signed-in`, 'openid api', { acr_values: 'LoA2', acting_as: 'office:G22' });
    await page.goto(address.href);
    await signInOnPages(page, operator);
    await expect(page).toHaveURL(/\/signed-in\?/);
    const given = await client.authorizationCodeGrant(web, new URL(page.url()), checks);
    expect(given.refresh_token).toBeUndefined();
    const answer = await fetch(`${baseURL}/api/identity/clients`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${given.access_token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        id: 'portal-of-tests',
        kind: 'portal',
        settings: {
          name: { vi: 'Cổng thử nghiệm', en: 'Portal of tests' },
          redirectUris: [redirect],
          postLogoutRedirectUris: [`${baseURL}/portal-out`],
          scopes: ['openid', 'profile'],
          method: 'privateKeyJwt',
          keys: [{ kid: 'one', kty: 'EC', crv: 'P-256', x, y }],
          pushRequired: false,
        },
      }),
    });
    expect(answer.status, await answer.text()).toBe(201);
    await page.context().close();
  });

  const page = await plainPage(browser, baseURL!);
  const portal = await client.discovery(issuerOf(baseURL!), 'portal-of-tests', undefined, client.PrivateKeyJwt({ key: pair.privateKey, kid: 'one' }), insecure);
  const { checks, address } = await requestOf(portal, redirect, 'openid profile');

  await test.step('the person signs in with their password and code, and consents', async () => {
    await page.goto(address.href);
    await signInOnPages(page, citizen);
    await expect(page.getByText('Cổng thử nghiệm').first()).toBeVisible();
    await page.getByRole('button').first().click();
    await expect(page).toHaveURL(/\/portal-callback\?/);
  });

  const given = await client.authorizationCodeGrant(portal, new URL(page.url()), checks);
  const claims = given.claims()!;
  expect(claims.sub).not.toBe(citizen);
  expect(claims['acr']).toBe('LoA2');
  expect(await client.fetchUserInfo(portal, given.access_token, claims.sub)).toMatchObject({ name: (await accountOf(api, citizen)).name });

  await test.step('a refresh token is good once; used again it ends all that came of it', async () => {
    const next = await client.refreshTokenGrant(portal, given.refresh_token!);
    expect(next.refresh_token).not.toBe(given.refresh_token);
    await expect(client.refreshTokenGrant(portal, given.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.refreshTokenGrant(portal, next.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.fetchUserInfo(portal, next.access_token, claims.sub)).rejects.toThrow();
  });

  await test.step('a code is good once, and only with its verifier', async () => {
    const again = await requestOf(portal, redirect, 'openid profile', { prompt: 'none' });
    await page.goto(again.address.href);
    const answer = new URL(page.url());
    await expect(client.authorizationCodeGrant(portal, answer, { ...again.checks, pkceCodeVerifier: client.randomPKCECodeVerifier() })).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.authorizationCodeGrant(portal, answer, again.checks)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  await test.step('the portal signs the person out, and they are out', async () => {
    await page.goto(client.buildEndSessionUrl(portal, { id_token_hint: given.id_token!, post_logout_redirect_uri: `${baseURL}/portal-out`, state: 'bye' }).href);
    await expect(page).toHaveURL(`${baseURL}/portal-out?state=bye`);
    const silent = await requestOf(portal, redirect, 'openid', { prompt: 'none' });
    await page.goto(silent.address.href);
    await expect(page).toHaveURL(/error=login_required/);
  });
  await page.context().close();
});

test('openid-client gets a token for an agency\'s system by its key, and no other', async ({ baseURL, page }) => {
  const { clients } = (await (await page.request.get('/dev/accounts')).json()) as Listed;
  const system = clients.find((one) => one.agency === 'G01.08')!;
  const jwk = JSON.parse(await readFile(system.keyFile!, 'utf8')) as JsonWebKey & { kid: string };
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const config = await client.discovery(issuerOf(baseURL!), system.id, undefined, client.PrivateKeyJwt({ key, kid: jwk.kid }), insecure);
  const { access_token: token } = await client.clientCredentialsGrant(config, { scope: 'api' });
  expect(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())).toMatchObject({ sub: system.id, agency: 'G01.08', roles: ['system'] });

  const foreign = ((await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])) as CryptoKeyPair).privateKey;
  const other = await client.discovery(issuerOf(baseURL!), system.id, undefined, client.PrivateKeyJwt({ key: foreign, kid: jwk.kid }), insecure);
  await expect(client.clientCredentialsGrant(other, { scope: 'api' })).rejects.toMatchObject({ error: 'invalid_client' });
});

test('the provider\'s pages are accessible and fit a phone', async ({ page }) => {
  test.setTimeout(120_000);
  const look = async () => {
    await expectAccessible(page);
    await expectToFitPhone(page);
  };
  for (const address of ['/dev', '/dev/outbox', '/api/identity/register', '/api/identity/recover', '/api/identity/sign-out']) {
    await page.goto(address);
    await look();
  }

  await page.goto('/dang-nhap?go=1');
  await expect(page.getByLabel('Mật khẩu')).toBeVisible();
  await look();
  const { password } = await accountOf(page, '001078000302');
  await page.getByLabel('Số định danh cá nhân').fill('001078000302');
  await page.getByLabel('Mật khẩu').fill('một mật khẩu khác');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look();
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByLabel('Mã một lần')).toBeVisible();
  await look();
  await giveCode(page, '001078000302');
  await expect(page.locator('input[name=acting_as]').first()).toBeVisible();
  await look();
  await page.locator('input[name=acting_as][value="office:adm-00004"]').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page).toHaveURL(/\/mot-cua$/);
  await expect(page.getByText('Phan Văn Long, cơ quan adm-00004')).toBeVisible();

  for (const address of ['account', 'account/password', 'account/contact', 'sessions']) {
    await page.goto(`/api/identity/${address}`);
    await look();
  }
});

test('one acts for a business, says so, and changes to oneself', async ({ page }) => {
  await page.goto('/dev');
  await page.getByRole('button', { name: 'Đăng nhập: Lê Thị Hoa' }).click();
  await page.locator('input[name=acting_as][value="business:0309123455"]').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Lê Thị Hoa, thay cho Công ty TNHH Thương mại Sao Mai')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText('Lê Thị Hoa, thay cho Công ty TNHH Thương mại Sao Mai')).toBeVisible();
  await page.getByRole('link', { name: 'Đổi tư cách' }).click();
  await page.locator('input[name=acting_as][value="self"]').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Lê Thị Hoa', { exact: true })).toBeVisible();
});

test('several tabs renew at once and stay signed in; a sign-out in one is one in all', async ({ page, context }) => {
  await page.goto('/dev');
  await page.getByRole('button', { name: 'Đăng nhập: Trần Văn Bình' }).click();
  await expect(page.getByText('Trần Văn Bình')).toBeVisible();
  const tabs = await Promise.all([1, 2, 3].map(() => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto('/ho-so')));
  for (const tab of tabs) {
    await expect(tab.getByText('Trần Văn Bình')).toBeVisible();
  }

  await page.reload();
  await expect(page.getByText('Trần Văn Bình')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toMatch(/eyJ|001099054321/);

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
  for (const tab of tabs) {
    await expect(tab.getByRole('button', { name: 'Đăng xuất' })).toBeHidden();
  }
});
