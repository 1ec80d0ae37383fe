import AxeBuilder from '@axe-core/playwright';
import { type Browser, type Cookie, type Page, expect } from '@playwright/test';

/** A well-formed one-page PDF that says the text. */
export function pdf(text: string): Buffer {
  const drawing = `BT /F1 18 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  body += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

export const file = (name: string, text: string) => ({ name, mimeType: 'application/pdf', buffer: pdf(text) });

export interface Person { role: 'citizen' | 'official' | 'leader'; id: string; agency?: string }

/** What `/dev/accounts` tells of somebody who was seeded. */
export interface Account { number: string; name: string; password: string; code: string; phone: string }

export async function accountOf(page: Page, number: string): Promise<Account> {
  const { people } = (await (await page.request.get('/dev/accounts')).json()) as { people: Account[] };
  return people.find((person) => person.number === number)!;
}

/** The key by which the provider knows in which capacity the person is to act. */
const capacityOf = (person: Person) => (person.agency === undefined ? 'self' : `office:${person.agency}`);

/** The cookies of sessions that were begun before: each person signs in once. */
const sessions = new Map<string, Cookie[]>();

/** Signs in through the provider, with the session that an earlier test began: for tests that are about something else. */
export async function signedIn(page: Page, person: Person): Promise<void> {
  const begun = sessions.get(person.id);
  if (begun === undefined) {
    const answer = await page.request.post('/dev/sign-in', { form: { number: person.id }, maxRedirects: 0 });
    expect(answer.status(), await answer.text()).toBe(303);
    sessions.set(person.id, (await page.context().cookies(`${answer.url().replace('/dev/sign-in', '')}/api/identity`)).filter((cookie) => cookie.name === 'egov_session'));
  } else {
    await page.context().addCookies(begun);
  }

  await page.goto(`/dang-nhap?go=1&as=${encodeURIComponent(capacityOf(person))}`);
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
}

/** Signs in on the provider's own pages, as people do: number and password, then the code of the authenticator, then the capacity. */
export async function signInOnPages(page: Page, number: string, capacity?: string): Promise<void> {
  const { password } = await accountOf(page, number);
  await page.getByLabel('Số định danh cá nhân').fill(number);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await giveCode(page, number);
  if (capacity !== undefined) {
    await page.locator(`input[name=acting_as][value="${capacity}"]`).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  }
}

/** Gives the authenticator's code; where it was used already, one that is sent, which the outbox keeps, or else the next half-minute's. */
export async function giveCode(page: Page, number: string): Promise<void> {
  const field = page.getByLabel('Mã một lần');
  const { code } = await accountOf(page, number);
  await field.fill(code);
  const [answer] = await Promise.all([
    page.waitForResponse((given) => given.request().method() === 'POST' && given.url().includes('/sign-in/code')),
    page.getByRole('button', { name: 'Tiếp tục' }).click(),
  ]);
  if (answer.status() === 303) {
    return;
  }

  if ((await page.getByRole('button', { name: /^Gửi mã/ }).count()) === 0) {
    await expect.poll(async () => (await accountOf(page, number)).code, { timeout: 35_000 }).not.toBe(code);
    await field.fill((await accountOf(page, number)).code);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  } else {
    await page.getByRole('button', { name: /^Gửi mã/ }).click();
    const { phone } = await accountOf(page, number);
    await expect(page.getByText('Mã đã được gửi')).toBeVisible();
    const sent = (await (await page.request.get('/dev/outbox.json')).json()) as { to: string; text: string }[];
    await field.fill(/\d{6}/.exec(sent.find((message) => message.to === phone)!.text)![0]);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  }
}

/** The access token that the browser of somebody who signs in gets. */
export async function tokenOf(browser: Browser, person: Person): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const given = page.waitForResponse((answer) => answer.url().endsWith('/api/identity/token') && answer.ok());
  await signedIn(page, person);
  const { access_token: token } = (await (await given).json()) as { access_token: string };
  await context.close();
  return token;
}

/** Asks the API by itself: for what goes before that which a test is about. */
export async function asked<T = { code: string; version: number }>(page: Page, person: Person, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const { token } = (await (await page.request.post('/development/tokens', { data: person })).json()) as { token: string };
  const options = { headers: { Authorization: `Bearer ${token}`, ...headers } };
  const answer = await (body === undefined ? page.request.get(path, options)
    : page.request.post(path, { ...options, ...(isForm(body) ? { multipart: body } : { data: body }) }));
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

const isForm = (body: unknown): body is { file: ReturnType<typeof file> } => typeof body === 'object' && body !== null && 'file' in body;

/** A transition of the dossier's version of the moment. */
export async function done(page: Page, person: Person, code: string, transition: string, body: unknown = {}): Promise<{ code: string; version: number; step?: { code: string } | null; status: string }> {
  const path = `/api/dossiers/${encodeURIComponent(code)}`;
  const { version } = await asked(page, person, path);
  return asked(page, person, `${path}/${transition}`, body, { 'If-Match': `"${version}"` });
}

/** A renewal of a driving licence: filed by its applicant, or by an official at the counter for somebody else. */
export async function filed(page: Page, person: Person, onBehalfOf?: string): Promise<string> {
  const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
  const { id } = await asked<{ id: string }>(page, person, '/api/files', { file: file('application.pdf', `Application ${crypto.randomUUID()}`) }, key());
  const { code } = await asked(page, person, '/api/dossiers', {
    procedure: '3.000347',
    form: { fullName: 'Lê Thị Hoa', licenceNumber: '790123456789', licenceClass: 'A', applicantKind: 'citizen' },
    components: [{ component: 'application', file: id }],
    ...(onBehalfOf ? { onBehalfOf, channel: 'counter' } : {}),
  }, key());
  return code;
}

/** Axe finds nothing on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`)]), `${page.url()} in ${colorScheme}`).toEqual([]);
  }

  await page.emulateMedia({ colorScheme: 'light' });
}

/** Nothing is to be scrolled sideways: not on a desktop at 200% zoom, and not on a phone. */
export async function expectToFitPhone(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  for (const width of [640, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} at ${width}`).toBeLessThanOrEqual(width);
  }

  await page.setViewportSize(before);
}

/** Pictures of the page, when they are asked for with `SHOTS=folder`. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    }
  }
}
