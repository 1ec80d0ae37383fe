// Writes each procedure, and each quick start, as a page of its own, in both languages, readable without script. The app takes over where script runs.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createServer } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const data = join(root, '../data/procedures');
const today = new Date().toISOString().slice(0, 10);

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The version of each procedure that is in force when the site is built; the app shows the one of the day. */
async function procedures() {
  const files = (await readdir(data)).filter((name) => name.endsWith('.json'));
  const all = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(data, name), 'utf8'))));
  const current = new Map();
  for (const procedure of all.filter((one) => one.from <= today && (!one.to || today <= one.to)).sort((a, b) => a.from.localeCompare(b.from))) {
    current.set(procedure.code, { confirmed: true, ...procedure });
  }

  return [...current.values()];
}

const server = await createServer({ root, server: { middlewareMode: true }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } });
try {
  const { ProcedureArticle } = await server.ssrLoadModule('/src/procedures/ProcedureArticle.tsx');
  const { messagesIn } = await server.ssrLoadModule('/src/language/language.ts');
  const { pathOf } = await server.ssrLoadModule('/src/app/paths.ts');
  const { DocsIndex } = await server.ssrLoadModule('/src/docs/DocsIndex.tsx');
  const { QuickStartArticle } = await server.ssrLoadModule('/src/docs/QuickStartArticle.tsx');
  const { quickStartsIn } = await server.ssrLoadModule('/src/docs/quickStarts.ts');
  const { docsIn } = await server.ssrLoadModule('/src/language/docs.ts');
  const shell = await readFile(join(root, 'dist/index.html'), 'utf8');
  const all = await procedures();

  const page = async (path, language, title, description, body) => {
    const messages = messagesIn(language);
    const frame = `<a class="ds-skip-link" href="#content">${escape(messages.skip)}</a><header class="site-header"><div class="page-width site-header__row"><a class="site-name" href="${pathOf('home', language)}"><img src="/mark.svg" alt="" width="40" height="40"><span><strong>${escape(messages.product)}</strong><small>${escape(messages.tagline)}</small></span></a></div></header><main id="content" class="page-width">${body}</main>`;
    const html = shell
      .replace('<html lang="vi"', `<html lang="${language}"`)
      .replace(/<title>.*<\/title>/, `<title>${escape(title)}</title>`)
      .replace(/(<meta name="description" content=")[^"]*/, `$1${escape(description)}`)
      .replace('<!--page-->', frame);
    const folder = join(root, 'dist', path);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), html);
  };

  for (const language of ['vi', 'en']) {
    const messages = messagesIn(language);
    for (const procedure of all) {
      const body = renderToStaticMarkup(createElement(ProcedureArticle, { procedure, language, today }));
      await page(pathOf('procedure', language, procedure.code), language, `${procedure.name[language]} – ${messages.product}`, procedure.summary[language], body);
    }

    const list = all.map((procedure) => `<li class="ds-card procedure-card"><a class="ds-link procedure-card__link" href="${pathOf('procedure', language, procedure.code)}">${escape(procedure.name[language])}</a><p>${escape(procedure.agencies.description[language])}</p></li>`).join('');
    const front = `<section class="hero"><h1 class="ds-heading" data-size="xl">${escape(messages.home.title)}</h1><p class="lead">${escape(messages.tagline)}</p></section><section class="stack"><h2 class="ds-heading" data-size="sm">${escape(messages.home.all)}</h2><ul class="cards">${list}</ul></section>`;
    await page(pathOf('search', language), language, `${messages.menu.procedures} – ${messages.product}`, messages.tagline, front);
    await page(pathOf('home', language), language, messages.product, messages.tagline, front);

    const docs = docsIn(language);
    await page(pathOf('docs', language), language, `${docs.title} – ${messages.product}`, docs.lead, renderToStaticMarkup(createElement(DocsIndex, { language })));
    for (const start of quickStartsIn(language)) {
      await page(pathOf('quickStart', language, start.code), language, `${start.title} – ${messages.product}`, start.lead, renderToStaticMarkup(createElement(QuickStartArticle, { page: start, language })));
    }
  }

  console.log(`${all.length} procedures and ${quickStartsIn('en').length} quick starts are readable without script.`);
} finally {
  await server.close();
}
