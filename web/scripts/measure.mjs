// Fails when the script of the first load has outgrown its bound.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const bound = 150_000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

/** The entry and everything that it imports before it runs. */
function loaded(name, seen = new Set()) {
  if (!seen.has(name)) {
    seen.add(name);
    (manifest[name].imports ?? []).forEach((next) => loaded(next, seen));
  }

  return seen;
}

const files = [...loaded('index.html')].map((name) => manifest[name].file).filter((file) => file.endsWith('.js'));
let bytes = 0;
for (const file of files) {
  bytes += gzipSync(await readFile(new URL(file, dist))).length;
}

console.log(`First load: ${bytes} bytes of compressed script in ${files.length} files; the bound is ${bound}.`);
if (bytes > bound) {
  process.exitCode = 1;
}
