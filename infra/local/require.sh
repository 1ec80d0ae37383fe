# What the commands need from the machine; each says in one line what is missing.
require_dotnet() {
  local version found=
  while read -r version _; do
    case "$version" in 10.*) return ;; esac
    found=$version
  done < <(dotnet --list-sdks 2>/dev/null || true)
  if [ -z "$found" ]; then
    echo "The .NET 10 SDK is missing: install it from https://dot.net/10 and run this again." >&2
  else
    echo "The .NET 10 SDK is needed, $found was found: install it from https://dot.net/10 and run this again." >&2
  fi
  exit 1
}

require_node() {
  local found
  found=$(node --version 2>/dev/null || true)
  case "${found#v}" in
    20.19.*|20.[2-9][0-9].*|2[1-9].*|[3-9][0-9].*) ;;
    "") echo "Node 20.19 or later is missing: install it from https://nodejs.org and run this again." >&2; exit 1 ;;
    *) echo "Node 20.19 or later is needed, $found was found: install it from https://nodejs.org and run this again." >&2; exit 1 ;;
  esac
}
