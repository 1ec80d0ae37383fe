// Keeps what the pages of e-Cabinet are made of, so that they open without a network. What members read and write is not its business: the pages
// themselves keep papers, by their digests, and let go of them. The build fills in the list (scripts/shell.mjs).
const files = [];
const edition = '';
const page = '/noi-cac';
const patience = 5_000;
const name = `egov-shell-${edition}`;

const keep = async () => {
  const cache = await caches.open(name);
  await cache.addAll([page, ...files]);
  await self.skipWaiting();
};

const takeOver = async () => {
  const old = (await caches.keys()).filter((one) => one.startsWith('egov-shell-') && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
  await self.clients.claim();
};

/** The page of the network, or the kept one where that does not come or is too slow. */
const openPage = async (request) => {
  const kept = await caches.match(page);
  const slow = new Promise((resolve) => setTimeout(resolve, patience, kept));
  try {
    return (await Promise.race([fetch(request), slow])) ?? (await fetch(request));
  } catch (failure) {
    if (kept === undefined) {
      throw failure;
    }

    return kept;
  }
};

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) {
    return;
  }

  if (request.mode === 'navigate') {
    event.respondWith(openPage(request));
  } else if (address.pathname.startsWith('/assets/') || address.pathname === '/mark.svg') {
    // The names of assets change with their content.
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
