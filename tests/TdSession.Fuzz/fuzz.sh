#!/usr/bin/env bash
# Fuzzes every entry point of the library, one after the other:
#
#     tests/TdSession.Fuzz/fuzz.sh [SECONDS for each target, 60] [TARGET...]
#     tests/TdSession.Fuzz/fuzz.sh reproduce TARGET FILE...
#
# It builds, instruments, creates the initial input from the golden files, and runs AFL++. Then it prints a table. The exit code is 1 if there is a finding.
# All files are below artifacts/fuzz, in a folder for each run.
set -euo pipefail
cd "$(dirname "$0")/../.."

export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1

# More than any input of this length needs, even on a busy machine.
timeout=5000 max_length=4096

built=tests/TdSession.Fuzz/bin/Release/net10.0

build() { dotnet build tests/TdSession.Fuzz -c Release -m:1 --verbosity quiet; }

if [ "${1:-}" = reproduce ]; then
    shift
    build
    exec dotnet "$built/TdSession.Fuzz.dll" "$@"
fi

seconds=${1:-60}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { sed -n '2,8p' "$0" >&2; exit 2; }
command -v afl-fuzz >/dev/null || { echo "afl-fuzz is missing. On Debian: apt-get install afl++" >&2; exit 2; }

build
mapfile -t targets < <(dotnet "$built/TdSession.Fuzz.dll" targets)
for target in "${@:2}"; do
    [[ " ${targets[*]} " == *" $target "* ]] || { echo "Unknown target: $target. The targets are: ${targets[*]}" >&2; exit 2; }
done
[ $# -lt 2 ] || targets=("${@:2}")

run=artifacts/fuzz/$(date +%Y%m%d-%H%M%S)
mkdir -p "$run/bin"
cp "$built"/*.dll "$built"/*.json "$run/bin"
dotnet "$built/TdSession.Fuzz.dll" seeds "$run/seeds"
dotnet "$built/TdSession.Fuzz.dll" instrument "$run/bin/TdSession.dll"

stat() { awk -F ' *: *' -v name="$2" '$1 == name { print $2 }' "$run/$1/default/fuzzer_stats"; }

rows=() red=()
for target in "${targets[@]}"; do
    echo "== $target, $seconds s"
    afl-fuzz -i "$run/seeds/$target" -o "$run/$target" -x "$run/seeds/words.dict" -m none -t "$timeout" -G "$max_length" -V "$seconds" \
        -- dotnet "$run/bin/TdSession.Fuzz.dll" "$target" >"$run/$target.log" 2>&1 || { tail -n 20 "$run/$target.log" >&2; exit 2; }
    row=$target
    for name in execs_done execs_per_sec corpus_count edges_found saved_crashes saved_hangs; do
        row+=" $(stat "$target" "$name")"
    done
    rows+=("$row")
    compgen -G "$run/$target/default/[ch]*s/id*" >/dev/null && red+=("$target")
done

printf '\n%-26s %12s %8s %8s %8s %8s %8s\n' target executions a-second paths edges crashes hangs
printf '%-26s %12s %8s %8s %8s %8s %8s\n' ${rows[@]}
for target in "${red[@]}"; do
    files=("$run/$target"/default/[ch]*s/id*)
    printf '\n%s: %s findings. The first one:\n' "$target" "${#files[@]}"
    (timeout 60 dotnet "$built/TdSession.Fuzz.dll" "$target" "${files[0]}" 2>&1 | head -n 12) 2>/dev/null || true
    echo "tests/TdSession.Fuzz/fuzz.sh reproduce $target ${files[0]}"
done
[ "${#red[@]}" -eq 0 ]
