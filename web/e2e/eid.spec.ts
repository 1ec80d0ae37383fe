import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectToFitPhone } from './support';

const number = '001203004567';
const started: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'egov-eid-'));

interface Listed { people: { number: string; password: string; code: string }[] }

/** The first of the ports that is free; a run that uses an e-ID provider for trials is known there by one of these. */
async function freeOf(ports: number[]): Promise<number> {
  for (const port of ports) {
    const isFree = await new Promise<boolean>((tell) => {
      const server = createServer().once('error', () => { tell(false); }).listen(port, '127.0.0.1', () => server.close(() => { tell(true); }));
    });
    if (isFree) {
      return port;
    }
  }

  throw new Error(`none of the ports ${ports.join(', ')} is free`);
}

/** Starts a run and waits until it is ready. */
async function run(...words: string[]): Promise<void> {
  const child = spawn('dotnet', ['infra/local/bin/Release/net10.0/EGov.Local.dll', ...words], { cwd: '..' });
  started.push(child);
  await new Promise<void>((ready, fail) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Ready: ')) {
        ready();
      }
    });
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.on('exit', () => { fail(new Error(said)); });
  });
}

async function secretsAt(page: Page, origin: string) {
  const { people } = (await (await page.request.get(`${origin}/dev/accounts`)).json()) as Listed;
  return people.find((person) => person.number === number)!;
}

/** Signs in on the pages of the e-ID provider, with the code of the authenticator. */
async function signInThere(page: Page, origin: string): Promise<void> {
  await page.getByLabel('Số định danh cá nhân').fill(number);
  await page.getByLabel('Mật khẩu').fill((await secretsAt(page, origin)).password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Mã một lần').fill((await secretsAt(page, origin)).code);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Cho phép' }).click();
}

test.afterAll(async () => {
  await Promise.all(started.map(async (child) => new Promise((over) => {
    child.removeAllListeners('exit');
    child.once('exit', over);
    child.kill('SIGTERM');
  })));
  rmSync(folder, { recursive: true, force: true });
});

test('a person signs in through the e-ID provider, links the account that they have, and is known from then on', async ({ browser }) => {
  test.setTimeout(120_000);
  const there = await freeOf([7182, 7183, 7184, 7185]);
  const here = await freeOf([7073, 7074, 7075, 7076, 7077, 7078, 7079, 7080]);
  const [eid, own] = [join(folder, 'eid'), join(folder, 'own')];
  const [provider, origin] = [`http://127.0.0.1:${String(there)}`, `http://localhost:${String(here)}`];
  await run('eid', '--port', String(there), '--data', eid);
  await run('--app', 'identity', '--port', String(here), '--data', own, '--eid', eid);
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();

  await test.step('the e-ID stands first', async () => {
    await page.goto(`${origin}/api/identity/sign-in`);
    await expectAccessible(page);
    await expectToFitPhone(page);
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản định danh điện tử' }).click();
    await expect(page).toHaveURL(new RegExp(`^${provider}/api/identity/sign-in`));
  });

  await test.step('the number has an account, which its owner links by password and code', async () => {
    await signInThere(page, provider);
    await expect(page.getByRole('heading', { name: 'Liên kết định danh điện tử' })).toBeVisible();
    await expectAccessible(page);
    const { password } = await secretsAt(page, origin);
    await page.getByLabel('Mật khẩu').fill(password);
    await page.getByRole('button', { name: 'Liên kết' }).click();
    await page.getByLabel('Mã một lần').fill((await secretsAt(page, origin)).code);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(page).toHaveURL(`${origin}/api/identity/account`);
    await expect(page.getByText('đã liên kết')).toBeVisible();
  });

  await test.step('after signing out here the provider brings them back at once', async () => {
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.goto(`${origin}/api/identity/e-id`);
    await expect(page).toHaveURL(`${origin}/api/identity/account`);
  });

  await test.step('their e-IDs can be read and removed', async () => {
    await page.getByRole('link', { name: 'Định danh điện tử' }).click();
    await expectAccessible(page);
    await page.getByLabel('Mật khẩu hiện tại').fill((await secretsAt(page, origin)).password);
    await page.getByRole('button', { name: 'Gỡ liên kết' }).click();
    await expect(page.getByText('Chưa có định danh điện tử nào được liên kết.')).toBeVisible();
  });

  await page.context().close();
});
