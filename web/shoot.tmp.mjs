import { chromium } from '@playwright/test';
import { request as http } from 'node:http';
const origin = 'http://localhost:7393';
const out = process.argv[2]; const only = process.argv[3];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
async function ctx(person, as) {
  const context = await browser.newContext({ baseURL: origin, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1280, height: 900 } });
  await context.clock.setSystemTime(new Date(Date.now() + 21_950_000));
  if (process.env.DEV) await context.route(`${origin}/**`, async (route) => {
    const url = new URL(route.request().url());
    if (/^\/(api|dev|development|sign-in)\b/.test(url.pathname) && !url.pathname.startsWith('/dev-')) return route.continue();
    const r = await fetch(`http://localhost:5393${url.pathname}${url.search}`, { headers: { Accept: route.request().headers()['accept'] ?? '*/*' } });
    await route.fulfill({ status: r.status, headers: { 'content-type': r.headers.get('content-type') ?? 'text/plain' }, body: Buffer.from(await r.arrayBuffer()) });
  });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text().slice(0, 200)));
  page.on('pageerror', (e) => console.log('pageerror:', e.message.slice(0, 300)));
  if (person) {
    await page.request.post('/dev/sign-in', { form: { number: person }, maxRedirects: 0 });
    await page.goto(`/dang-nhap?go=1&as=${encodeURIComponent(`office:${as}`)}`);
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor({ timeout: 15000 }).catch(async (e) => { console.log(page.url(), (await page.locator('body').innerText()).slice(0, 600)); throw e; });
  }
  return page;
}
const shots = {
  anon: [null, null, [['indicators', '/bao-cao/chi-tieu'], ['indicator', '/bao-cao/chi-tieu/cpi.average-rate'], ['indicator-yoy', '/bao-cao/chi-tieu/cpi.yoy?span=long'], ['indicator-area', '/bao-cao/chi-tieu/labour.yoy'], ['indicator-en', '/en/reporting/indicators/cpi.average-rate'], ['open-data', '/bao-cao/du-lieu-mo'], ['open-data-en', '/en/reporting/open-data']]],
  team: ['001094004013', 'dqltt-01-1', [['desk', '/bao-cao'], ['report', '/bao-cao/nop/market-control~2026-11~dqltt-01-1']]],
  ministry: ['034189004003', 'G02', [['completeness', '/bao-cao/tinh-hinh?regime=market-control&period=2026-11'], ['completeness-en', '/en/reporting/completeness?regime=market-control&period=2026-11']]],
  stat: ['001188004019', 'G12', [['imports', '/bao-cao/nhap-so-lieu'], ['desk-empty', '/bao-cao'], ['no-values', '/bao-cao/chi-tieu/sdg.1-1-1']]],
};
for (const [who, [person, as, list]] of Object.entries(shots)) {
  if (only && !only.split(',').includes(who) && !list.some(([n]) => only.split(',').includes(n))) continue;
  const page = await ctx(person, as);
  for (const [name, path] of list) {
    if (only && !only.split(',').includes(who) && !only.split(',').includes(name)) continue;
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60000 }).catch(() => console.log('no h1', name));
    for (let i = 0; i < 60; i++) { if ((await page.getByText(/^(Đang tải…|Loading…)$/).count()) === 0) break; await page.waitForTimeout(250); }
    await page.waitForTimeout(600);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(250);
      const w = await page.evaluate(() => document.documentElement.scrollWidth);
      if (w > width) console.log('WIDE', name, width, w);
      await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: name !== 'indicators' && !name.startsWith('imports') });
    }
  }
  await page.context().close();
}
await browser.close();
