// Writes into the service worker of e-Cabinet which files its pages are made of: the first load, their own parts, and what these import.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));
const files = new Set(['/mark.svg']);
const seen = new Set();

function take(name) {
  if (seen.has(name)) {
    return;
  }

  seen.add(name);
  const part = manifest[name];
  [part.file, ...part.css ?? [], ...part.assets ?? []].filter((file) => !file.endsWith('.woff')).forEach((file) => files.add(`/${file}`));
  (part.imports ?? []).forEach(take);
  // Parts that a page loads while it is open, such as that which draws PDF files; the first load's are the other pages.
  (part.dynamicImports ?? []).filter((next) => name !== 'index.html').forEach(take);
}

take('index.html');
Object.keys(manifest).filter((name) => /^src\/(cabinet\/|session\/(provider|RequireSession))/.test(name)).forEach(take);
// The manifest does not know workers.
const workers = (await readdir(new URL('assets/', dist))).filter((file) => /^pdf\.worker.*\.js$/.test(file));
if (workers.length !== 1) {
  throw new Error(`One worker for PDF files was expected, not ${workers.length}.`);
}

workers.forEach((file) => files.add(`/assets/${file}`));

const place = new URL('cabinet-sw.js', dist);
const list = JSON.stringify([...files].sort());
const page = await readFile(new URL('index.html', dist));
const edition = createHash('sha256').update(list).update(page).digest('hex').slice(0, 16);
let text = await readFile(place, 'utf8');
for (const [empty, full] of [['const files = [];', `const files = ${list};`], [`const edition = '';`, `const edition = '${edition}';`]]) {
  if (!text.includes(empty)) {
    throw new Error(`The service worker has no place for ${empty}`);
  }

  text = text.replace(empty, full);
}

await writeFile(place, text);
console.log(`${files.size} files are kept for reading offline.`);
