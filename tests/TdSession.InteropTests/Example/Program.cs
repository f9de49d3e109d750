using System.Runtime.InteropServices;
using System.Text.Json;
using TdSession;

// Logging in is a matter of TDLib's own types: this account is logged in already, and the first argument is its setTdlibParameters.
int client = TdJson.CreateClientId();
TdJson.Send(client, System.Text.Encoding.UTF8.GetBytes(args[0]));
while (true)
{
    ReadOnlySpan<byte> message = TdJson.Receive(seconds: 10);
    if (message.IsEmpty)
    {
        continue;    // nothing yet
    }

    TdEnvelope envelope;
    try
    {
        envelope = TdEnvelope.Parse(message);
    }
    catch (JsonException broken)
    {
        Console.Error.WriteLine(broken.Message);    // names the field, and quotes no value; the next message may be right
        continue;
    }

    switch (envelope.Object)
    {
        case UnrecognizedObject { TypeName: "updateAuthorizationState" } update:
            JsonElement state = update.UnknownFields["authorization_state"].GetProperty("@type");
            if (state.ValueEquals("authorizationStateReady"))
            {
                TdJson.Send(client, new GetActiveSessions().WithExtra("devices").ToUtf8Bytes(TdJsonFormat.TdLib));
            }
            else if (state.ValueEquals("authorizationStateClosed"))
            {
                return;
            }

            break;
        case Sessions sessions when envelope.TryGetExtra(out string? extra) && extra == "devices":
            foreach (Session session in sessions.Items)
            {
                Console.WriteLine($"{session.ApplicationName} on {session.Type}, last used {session.LastActiveDate:u}");
            }

            TdJson.Send(client, new UnrecognizedObject("close").ToUtf8Bytes(TdJsonFormat.TdLib));
            break;
        case UpdateUnconfirmedSession { Session: { } login }:
            Console.WriteLine($"a new log-in at {login.LogInDate:u}: was it you?");
            break;
        case Error { MustNotBeShown: false } error:
            Console.Error.WriteLine($"{error.Code} {error.Message}");
            TdJson.Send(client, new UnrecognizedObject("close").ToUtf8Bytes(TdJsonFormat.TdLib));
            break;
    }
}

internal static unsafe partial class TdJson
{
    [LibraryImport("tdjson", EntryPoint = "td_create_client_id")]
    public static partial int CreateClientId();

    // TDLib copies the text, and looks for the zero at its end.
    public static void Send(int client, byte[] utf8Json) => Send(client, (ReadOnlySpan<byte>)[.. utf8Json, 0]);

    // The bytes are TDLib's, and good until the next call on this thread. One thread receives for all clients.
    public static ReadOnlySpan<byte> Receive(double seconds) => MemoryMarshal.CreateReadOnlySpanFromNullTerminated(ReceiveText(seconds));

    [LibraryImport("tdjson", EntryPoint = "td_send")]
    private static partial void Send(int client, ReadOnlySpan<byte> request);

    [LibraryImport("tdjson", EntryPoint = "td_receive")]
    private static partial byte* ReceiveText(double timeout);
}
