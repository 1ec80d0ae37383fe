#!/usr/bin/env bash
# Builds the front end and runs its tests; writes their counts into the folder $1 in the form that ./test adds up. Pages are tested against the built
# edition: when the file $2 is there, if it is named.
set -uo pipefail
cd "$(dirname "$0")"
results=$1
chromium=${CHROMIUM:-/usr/bin/chromium}
failed=0
if ! ./build.sh; then
  echo '<Counters passed="0" failed="1" total="1" executed="1"/>' > "$results/web.trx"
  exit 1
fi
if [ ! -x "$chromium" ]; then
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } > "$results/chromium.log" 2>&1 \
    || { cat "$results/chromium.log" >&2; echo "Chromium is missing and could not be installed: set CHROMIUM to a browser of your own." >&2; }
fi

npm run --silent check || failed=1
for described in portal:schema exchange:exchangeSchema cabinet:cabinetSchema reporting:reportingSchema; do
  npx openapi-typescript "../docs/openapi/${described%:*}.json" -o "$results/${described#*:}.d.ts" > /dev/null && cmp -s "$results/${described#*:}.d.ts" "src/api/${described#*:}.d.ts" \
    || { echo "web/src/api/${described#*:}.d.ts is not made of docs/openapi/${described%:*}.json: run npm run types in web/ and look at the change." >&2; failed=1; }
done
npx vitest run --reporter=default --reporter=json --outputFile="$results/unit.json" || failed=1

while [ -d "$results" ] && [ -n "${2:-}" ] && [ ! -e "${2:-}" ]; do sleep 1; done
[ -d "$results" ] || exit 1
WEB_PORT=$(node -e 'const server = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); })')
WEB_DATA=$(mktemp -d)
trap 'rm -rf "$WEB_DATA"' EXIT
export WEB_PORT WEB_DATA CHROMIUM=$chromium
PLAYWRIGHT_JSON_OUTPUT_NAME="$results/browser.json" npx playwright test --reporter=list,json || failed=1
node scripts/counts.mjs "$results/unit.json" "$results/browser.json" > "$results/web.trx" || failed=1
exit "$failed"
