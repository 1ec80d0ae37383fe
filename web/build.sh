#!/usr/bin/env bash
# Builds the front end into web/dist when its packages or sources have changed since the last time.
set -euo pipefail
cd "$(dirname "$0")"

hash_of() { cat "$@" | sha256sum | cut -d' ' -f1; }

packages=$(hash_of package-lock.json)
if [ "$(cat node_modules/.of 2>/dev/null || true)" != "$packages" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$packages" > node_modules/.of
fi
[ "${1:-}" != --packages-only ] || exit 0

mapfile -t sources < <(find src public scripts index.html vite.config.ts package-lock.json ../data/procedures ../data/law/exchange/document-kinds.json ../docs/openapi ../docs/quick-starts -type f | sort)
built=$(hash_of "${sources[@]}")
if [ "$(cat dist/.of 2>/dev/null || true)" != "$built" ]; then
  npm run --silent build > build.log 2>&1 || { cat build.log >&2; exit 1; }
  echo "$built" > dist/.of
fi
