import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from '../../scripts/quickStarts';
import { apis, apisOf } from './apis';
import { quickStartsIn } from './quickStarts';

const filesIn = (folder: string, end: string) => readdirSync(join(import.meta.dirname, '../../../docs', folder)).filter((name) => name.endsWith(end));

test('each described app has a page with a name in both languages', () => {
  expect(apis.map(({ app }) => `${app}.json`)).toEqual(filesIn('openapi', '.json').sort());
  for (const { name } of apis) {
    expect(name.vi).toMatch(/\S/);
    expect(name.en).not.toBe(name.vi);
  }
});

test('an app that is described anew joins by itself', () => {
  const joined = apisOf({ '../../../docs/openapi/portal.json': { title: 'Portal', description: 'Cổng. Errors.' }, '../../../docs/openapi/cabinet.json': { title: 'e-Cabinet', description: 'Phòng họp không giấy. Errors.' } });

  expect(joined.map(({ app, name }) => [app, name.vi, name.en])).toEqual([['cabinet', 'Phòng họp không giấy', 'e-Cabinet'], ['portal', 'Cổng', 'Portal']]);
});

test('each quick start is there in both languages, in one order', () => {
  expect(quickStartsIn('vi').map(({ code }) => code)).toEqual(quickStartsIn('en').map(({ code }) => code));
  expect(quickStartsIn('en')).toHaveLength(filesIn('quick-starts', '.en.md').length);
  expect(quickStartsIn('vi')[0]?.title).not.toBe(quickStartsIn('en')[0]?.title);
});

test('a page becomes HTML whose code is shown as it stands and whose links stay on the site', () => {
  const page = read('# Title\n\nThe lead with `code`.\n\n```bash\ncat <<< "a & b"\n```\n\nSee [the token](1-system-token.en.md) and [a sample](samples/packet.sh).\n');

  expect(page).toMatchObject({ title: 'Title', lead: 'The lead with code.' });
  expect(page.html).toContain('<code>cat &lt;&lt;&lt; &quot;a &amp; b&quot;</code>');
  expect(page.html).toContain('href="/en/docs/quick-starts/system-token"');
  expect(page.html).toContain('href="/docs/samples/packet.sh"');
});
