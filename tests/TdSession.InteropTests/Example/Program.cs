using System.Runtime.InteropServices;
using System.Text.Json;
using TdSession;

// This account is logged in already.
if (args is not [string parameters])
{
    Console.WriteLine("Usage: dotnet run -- <setTdlibParameters as JSON>");
    return;
}

TdJson.Execute("""{"@type":"setLogVerbosityLevel","new_verbosity_level":1}"""u8);    // errors only
int client = TdJson.CreateClientId();
var requests = new TdRequests(request => TdJson.Send(client, request.ToUtf8Bytes()));
TdJson.Send(client, System.Text.Encoding.UTF8.GetBytes(parameters));
while (true)
{
    ReadOnlySpan<byte> message = TdJson.Receive(seconds: 10);
    if (message.IsEmpty)
    {
        continue;    // nothing arrived in this time
    }

    TdEnvelope envelope;
    try
    {
        envelope = TdEnvelope.Parse(message);
    }
    catch (JsonException invalid)
    {
        Console.Error.WriteLine(invalid.Message);    // names the field and quotes no value; the next message may be valid
        continue;
    }

    if (requests.TryComplete(envelope))
    {
        continue;    // the answer to a request
    }

    switch (envelope.Object)
    {
        case UnrecognizedObject { TypeName: "updateAuthorizationState" } update:
            JsonElement state = update.UnknownFields["authorization_state"].GetProperty("@type");
            if (state.ValueEquals("authorizationStateReady"))
            {
                _ = ListSessionsAsync();    // its answers arrive in this loop, so the loop can't wait for it
            }
            else if (state.ValueEquals("authorizationStateClosed"))
            {
                return;
            }

            break;
        case UpdateUnconfirmedSession { Session: { } login }:
            Console.WriteLine($"a new log-in at {login.LogInDate:u}: was it you?");
            break;
        case Error error:    // the answer to setTdlibParameters, which wasn't sent with SendAsync
            Console.Error.WriteLine(new TdErrorException(error).Message);
            TdJson.Send(client, """{"@type":"close"}"""u8.ToArray());    // ending while TDLib runs can abort the process
            break;
    }
}

async Task ListSessionsAsync()
{
    try
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Sessions sessions = await requests.SendAsync(new GetActiveSessions(), timeout.Token);
        foreach (Session session in sessions.Items)
        {
            Console.WriteLine($"{session.ApplicationName} on {session.Type}, last used {session.LastActiveDate:u}");
        }
    }
    catch (Exception error) when (error is TdErrorException or OperationCanceledException)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await requests.SendAsync(new UnrecognizedObject("close"));
}

internal static unsafe partial class TdJson
{
    [LibraryImport("tdjson", EntryPoint = "td_create_client_id")]
    public static partial int CreateClientId();

    // TDLib copies the text, and looks for the zero at its end.
    public static void Send(int client, byte[] utf8Json) => Send(client, (ReadOnlySpan<byte>)[.. utf8Json, 0]);

    // The bytes are TDLib's, and good until the next call on this thread. One thread receives for all clients.
    public static ReadOnlySpan<byte> Receive(double seconds) => MemoryMarshal.CreateReadOnlySpanFromNullTerminated(ReceiveText(seconds));

    // A u8 literal ends with a zero byte, which is not part of its length.
    [LibraryImport("tdjson", EntryPoint = "td_execute")]
    public static partial nint Execute(ReadOnlySpan<byte> request);

    [LibraryImport("tdjson", EntryPoint = "td_send")]
    private static partial void Send(int client, ReadOnlySpan<byte> request);

    [LibraryImport("tdjson", EntryPoint = "td_receive")]
    private static partial byte* ReceiveText(double timeout);
}
