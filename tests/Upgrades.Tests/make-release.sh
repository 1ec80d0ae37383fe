#!/usr/bin/env bash
# Makes releases/VERSION: a data folder of that release, full of running work. Run it when a version is released, on the released commit, or
# name that commit. Its keys are made for the folder and open nothing else.
set -euo pipefail
if [ $# -lt 1 ]; then echo "Usage: tests/Upgrades.Tests/make-release.sh VERSION [COMMIT]" >&2; exit 2; fi
cd "$(dirname "$0")"
export RELEASE_FOLDER="$PWD/releases/$1"
if [ -e "$RELEASE_FOLDER" ]; then echo "$RELEASE_FOLDER is there already: what a release left behind never changes." >&2; exit 1; fi

if [ $# -eq 1 ]; then
  dotnet test Upgrades.Tests.csproj -c Release --nologo -v quiet --filter "FullyQualifiedName~MakeRelease"
else
  checkout=$(mktemp -d)
  trap 'git worktree remove --force "$checkout"' EXIT
  git worktree add --quiet --detach "$checkout" "$2"
  mkdir -p "$checkout/tests/Portal.Tests/Making"
  cp Making/*.cs "$checkout/tests/Portal.Tests/Making/"
  dotnet test "$checkout/tests/Portal.Tests/Portal.Tests.csproj" -c Release --nologo -v quiet --filter "FullyQualifiedName~MakeRelease"
fi
ls -l "$RELEASE_FOLDER"
