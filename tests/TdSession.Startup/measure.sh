#!/usr/bin/env bash
# Prints the time of the first decode of a process, on the JIT and native, and the size that each reader adds to a native program. For Linux, with clang or gcc.
# Usage: tests/TdSession.Startup/measure.sh [runs, default 21]
set -euo pipefail
cd "$(dirname "$0")/../.."

runs=${1:-21}
project=tests/TdSession.Startup
out=artifacts/startup
linker=$(command -v clang >/dev/null && echo clang || echo gcc)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

median() { for _ in $(seq "$runs"); do "$@"; done | sort -n | sed -n "$(((runs + 1) / 2))p"; }

printf '%-50s %10s %12s %14s\n' 'First decode of one session' 'JIT, ms' 'native, ms' 'native, bytes'
while IFS='|' read -r reader title; do
    mkdir -p "$out/$reader"
    for command in build 'publish -r linux-x64'; do
        # shellcheck disable=SC2086
        dotnet $command $project -c Release -p:Reader="$reader" -p:CppCompilerAndLinker="$linker" --artifacts-path "$out/$reader" >"$out/$reader.log" || { cat "$out/$reader.log"; exit 1; }
    done
    native=$out/$reader/publish/TdSession.Startup/release_linux-x64/TdSession.Startup
    printf '%-50s %10s %12s %14s\n' "$title" "$(median dotnet "$out/$reader/bin/TdSession.Startup/release/TdSession.Startup.dll")" "$(median "$native")" "$(stat -c %s "$native")"
done <<'READERS'
Envelope|TdSession: TdEnvelope.Parse
Serializer|TdSession: JsonSerializer
Plain|System.Text.Json, source-generated, settable class
Nothing|no decode
READERS
for target in netstandard2.0 net8.0 net10.0; do
    dotnet build src/TdSession -c Release -f $target --artifacts-path "$out/library" >"$out/library.log" || { cat "$out/library.log"; exit 1; }
    printf 'TdSession.dll for %s: %s bytes\n' "$target" "$(stat -c %s "$out/library/bin/TdSession/release_$target/TdSession.dll")"
done
