#!/usr/bin/env bash
# Stryker does not mutate generated code. This does: one change at a time to what the generator wrote for the model, or to the attributes that it read. For each it
# builds the library, runs TdSession.Tests, and counts what turns red; a change that nobody sees makes the script fail. All of it happens in a copy of the repository.
#
# tests/mutate-generated.sh [REGEX]   does only the changes whose line has a match.
set -uo pipefail
cd "$(dirname "$0")/.."

export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false DOTNET_NOLOGO=1
only=${1:-.}
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- --create | tar --extract --directory="$copy"
cd "$copy"

# Two projects make the library: one with the generator, for changes of the model, and one with its output as files.
log=$copy/log
tests=tests/TdSession.Tests/bin/Debug/net10.0
build() { dotnet build "$@" -f net10.0 -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false -v:quiet >"$log" 2>&1 || { cat "$log"; return 1; }; }
build tests/TdSession.Tests -p:EmitCompilerGeneratedFiles=true || exit
cp -r src/TdSession src/Emitted
find src/Emitted/obj/*/net10.0/generated/TdSession.SourceGeneration -name '*.cs' -exec mv {} src/Emitted \;
rm -r src/Emitted/bin src/Emitted/obj
perl -0pi -e 's/<ProjectReference .*?>//s' src/Emitted/TdSession.csproj

# What takes long, or judges the tests themselves, is left out.
run_tests() { timeout 300 "$tests/TdSession.Tests" -noLogo -noColor -class- '*.DamageTests' -class- '*.ConcurrencyTests' -class- '*.ReadmeTests' -class- '*.Conventions.*' >"$log" 2>&1; }
red() { grep -aoP 'Failed: \K\d+' "$log" || echo 'all, the run ended early'; }

count=0
survivors=0
# mutate PROJECT FILE SUBSTITUTION: a substitution of Perl's, over the whole file.
mutate() {
    local file=src/$1/$2
    [[ "$*" =~ $only ]] || return 0
    cp "$file" original
    perl -0pi -e "$3" "$file"
    if cmp -s original "$file"; then
        echo "|  stale | $2 | $3 |"
        survivors=$((survivors + 1))
    elif ! build "src/$1"; then
        echo "|  broke | $2 | $3 |"
        survivors=$((survivors + 1))
    else
        cp "src/$1/bin/Debug/net10.0/TdSession.dll" "$tests"
        run_tests && survivors=$((survivors + 1))
        printf '| %6s | %s | %s |\n' "$(red)" "$2" "$3"
    fi
    count=$((count + 1))
    cp original "$file"
}
emitted() { mutate Emitted "$1.g.cs" "$2"; }
model() { mutate TdSession "$1.cs" "$2"; }

if ! run_tests; then
    grep -a FAIL "$log"
    echo 'The tests are red before any change.'
    exit 1
fi

echo '|    red | where | change |'
echo '| ---: | --- | --- |'

# The general reader.
emitted Session 's/TlReader\.Once\(ref seen, 7\);//'
emitted Session 's/ref seen, 16\)/ref seen, 17)/'
emitted Session 's/(RequiredFields = 0b\d+)1;/${1}0;/'
emitted Session 's/(RequiredFields = 0b\d+)0000011;/${1}0001011;/'
emitted Sessions 's/\(seen & RequiredFields\) != RequiredFields/false/'
emitted Session 's/"device_model"u8\) \? 11/"device_model"u8) ? 12/'
emitted Session 's/"country"u8\) \? 20/"country"u8) ? -1/'
emitted Session 's/IpAddress = ipAddress!/IpAddress = location!/'
emitted Session 's/field = -1; \/\/.*//'
emitted Session 's/when \(field >= 0\)/when (field > 0)/'
emitted Session 's/14 => \("log_in_date"/14 => ("last_active_date"/'
emitted Session 's/0 => \("id", "int64"\)/0 => ("id", "int32")/'
emitted Session 's/other\.Read\(ref json, ref state\);/TlReader.Advance(ref json); TlReader.Skip(ref json);/'
emitted Session 's/reader = json;$//m'
emitted Session 's/type \?\? SessionType\.Unknown\.Shared/type!/'
emitted Sessions 's/"vector<session>"\)/"vector<Session>")/'
emitted UnconfirmedSession 's/field == 0/field != 4 || seen == 1 \&\& field == 4/'
emitted SessionType.Apple 's/unknownFields\.Count == 0 \? Shared/true ? Shared/'
emitted SessionType.Apple 's/unknownFields\.Count == 0 \? Shared/false ? Shared/'
emitted SessionType 's/SessionType\.Ipad\.Read\(/SessionType.Iphone.Read(/'
emitted SessionType 's/TlConstructorId\.Unrecognized => SessionType\.Unrecognized\.Read\(.*?,\n//'

# The canonical reader.
emitted Session 's/json\.Skip\(",\\"api_id\\":"u8\)/json.Skip(",\\"app_id\\":"u8)/'
emitted Session 's/ \|\| other\.SkipUnknownTo\(",\\"platform\\":"u8, ref json, ref state\)//'
emitted Session 's/if \(!\(json\.Skip\("\}"u8\) \|\| .*?\)\)$/if (false)/m'
emitted Session 's/json\.LeaveObject\(\);//'
emitted SessionType.Apple 's/ \|\| other\.SkipUnknownTo\("\}"u8, ref json, ref state\)//'
emitted Session 's/(ReadCanonicalFields.*)IpAddress = ipAddress!/${1}IpAddress = location!/s'
emitted Session 's/constructor == TlConstructorId\.Session \?/true ?/'
emitted Session 's/(ReadCanonicalFields.*)UnknownFields = unknownFields,/$1/s'
emitted Session 's/if \(json\.Skip\(",\\"is_unconfirmed\\":"u8\) && !json\.ReadBool\(out isUnconfirmed\)\)/if (json.Skip(",\\"is_unconfirmed\\":"u8) \&\& !json.ReadBool(out isPasswordPending))/'
emitted UnconfirmedSession 's/ \|\| json\.Skip\(",\\"date\\":"u8\)//'
emitted SessionType.Apple 's/(ReadCanonicalFields.*)unknownFields\.Count == 0 \? Shared/${1}true ? Shared/s'
emitted SessionType 's/SessionType\.Ipad\.ReadCanonicalFields/SessionType.Iphone.ReadCanonicalFields/'

# The writer.
emitted Session 's/json\.WriteUnknown\(UnknownFields\);//'
emitted Session 's/json\.IsV1865 \? ",\\"device_type/!json.IsV1865 ? ",\\"device_type/'
emitted Session 's/(json\.WriteString\(",\\"platform.*?\n)(.*?\n)/$2$1/'
emitted Session 's/u8, Platform\)/u8, DeviceModel)/'
emitted Session 's/(WriteFields.*)",\\"is_current\\":"/${1}",\\"is_currently\\":"/s'
emitted SessionType.Apple 's/json\.IsV1865 \? (".*?"u8) : ".*?"u8/$1/'
emitted UnconfirmedSession 's/ \{ UnknownFields\.Count: 0 \}//'
emitted UnconfirmedSession 's/NeedsV1865\("unconfirmedSession\.type"\)/NeedsV1865("")/'

# The tables.
emitted TlTypeTable 's/TlConstructorId\.Session => Session\.FindField\(name\) >= 0,//'
emitted TlTypeTable 's/"sessionDeviceTypeMac"u8\) \? TlConstructorId\.SessionTypeMac/"sessionDeviceTypeMac"u8) ? TlConstructorId.SessionTypeXbox/'
emitted TlTypeTable 's/TlConstructorId\.Session => "session"/TlConstructorId.Session => "Session"/'
emitted TlTypeTable 's/TlReader\.Narrow<TdObject, UnrecognizedObject>\(TdObject\.Read, ".*?"/TlReader.Narrow<TdObject, UnrecognizedObject>(TdObject.Read, ""/'
emitted TlJsonSchemaText 's/"id": \{"type": "string"/"id": {"type": "integer"/'
emitted TlJsonSchemaText 's/isV1865 \? "device_type" : "type"/isV1865 ? "type" : "device_type"/'
emitted TlJsonSchemaText 's/, "api_id", "application_name"/, "application_name"/'

# The attributes of the model.
model Session 's/"application_name"/"app_name"/'
model Session 's/"is_unconfirmed", Optional = true/"is_unconfirmed"/'
model Session 's/"api_id"/"api_id", Optional = true/'
model Session 's/"type", V1865 = "device_type"/"device_type", V1865 = "type"/'
model Session 's/Default = typeof\(SessionType\.Unknown\)/Default = typeof(SessionType.Android)/'
model Session 's/, Formerly = "ip"//'
model Session 's/"device_model"(.*)"platform"/"platform"$1"device_model"/s'
model SessionType 's/sessionDeviceTypeIpad(.*)sessionDeviceTypeIphone/sessionDeviceTypeIphone$1sessionDeviceTypeIpad/s'
model SessionType 's/"sessionTypeUbuntu"/"sessionTypeUbunto"/'
model UnconfirmedSession 's/"log_in_date", V1865 = "date"/"date", V1865 = "log_in_date"/'
model UnconfirmedSessionType 's/, Int53 = true//'
model Requests/ToggleSessionCanAcceptCalls 's/TlField\("can_accept_calls"\)/TlField("can_accept_secret_chats")/'

echo "$count changes, $survivors survived"
[ "$count" -gt 0 ] && [ "$survivors" -eq 0 ]
