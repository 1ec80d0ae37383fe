#!/usr/bin/env bash
# Prints an assertion by which a client proves itself (RFC 7523): assertion.sh KEY.pem CLIENT ISSUER
set -euo pipefail
encode() { basenc --base64url -w 0 | tr -d =; }

# openssl writes the two numbers of a signature as DER, a JWT has them side by side in 32 bytes each.
raw() {
  openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' | while read -r number; do printf '%64s' "$number" | tr ' ' 0; done | basenc -d --base16
}

head=$(jq -cjn '{ alg: "ES256", kid: "2026" }' | encode)
claims=$(jq -cjn --arg client "$2" --arg issuer "$3" --arg id "$(openssl rand -hex 16)" \
  '{ iss: $client, sub: $client, aud: $issuer, jti: $id, exp: (now | floor + 60) }' | encode)
echo "$head.$claims.$(printf %s "$head.$claims" | openssl dgst -sha256 -sign "$1" | raw | encode)"
