#!/usr/bin/env bash
# Prints the public half of a P-256 key as a JWK (RFC 7517): public-key.sh KEY.pem
set -euo pipefail
part() { openssl pkey -in "$KEY" -pubout -outform DER | tail -c 64 | "$1" -c 32 | basenc --base64url -w 0 | tr -d =; }
KEY=$1
jq -n --arg x "$(part head)" --arg y "$(part tail)" '{ kid: "2026", kty: "EC", crv: "P-256", x: $x, y: $y }'
