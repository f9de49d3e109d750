open System
open System.Text.Json
open TdSession

let device (session: Session) =
    match session.Type with
    | :? SessionType.Android
    | :? SessionType.Iphone -> "a phone"
    | :? SessionType.Unrecognized as newer -> newer.TypeName
    | other -> other.Name

let answer (message: string) =
    match TdEnvelope.Parse(message).Object with
    | :? Sessions as sessions -> sessions.Items |> Seq.map device |> String.concat ", "
    | :? Error as error when error.Code <> 406 -> error.Message
    | _ -> ""

let request = TerminateSession(7L).WithExtra(1L).ToJson()

// F# has no `with` for C# records: set all properties. The compiler reports a missing one.
let sample =
    Session(
        Id = 7L, IsCurrent = true, IsPasswordPending = false, IsUnconfirmed = false, CanAcceptSecretChats = true, CanAcceptCalls = true,
        Type = SessionType.Linux(), ApiId = 1, ApplicationName = "app", ApplicationVersion = "1", IsOfficialApplication = false,
        DeviceModel = "PC", Platform = "Linux", SystemVersion = "6", LogInDate = DateTimeOffset.UnixEpoch,
        LastActiveDate = DateTimeOffset.UnixEpoch, IpAddress = "192.0.2.1", Location = "")

[<EntryPoint>]
let main arguments =
    let session = nonNull (JsonSerializer.Deserialize<Session>(arguments[0]))
    printfn "%s" (device session)
    printfn "%s" (answer $"""{{"@type":"sessions","sessions":[{session.ToJson TdJsonFormat.TdLib},{sample.ToJson TdJsonFormat.TdLib}],"inactive_session_ttl_days":7}}""")
    printfn "%s" (answer """{"@type":"error","code":400,"message":"HASH_INVALID"}""")
    printfn "%s" request
    printfn "%b %b" (JsonSerializer.Deserialize<Session>(sample.ToJson TdJsonFormat.Default) = sample) (session = sample)
    0
