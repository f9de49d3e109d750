using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Channels;
using TdSession;

if (args.Length < 2 || !int.TryParse(args[0], out int apiId))
{
    Console.WriteLine("Usage: dotnet run -- <api_id> <api_hash> [test] [qr]");
    return;
}

TdJson.Execute("""{"@type":"setLogVerbosityLevel","new_verbosity_level":1}""");    // errors only
int client = TdJson.CreateClientId();
var requests = new TdRequests(request => TdJson.Send(client, request.ToJson()));
UnrecognizedObject parameters = Request("setTdlibParameters", new
{
    api_id = apiId,
    api_hash = args[1],
    use_test_dc = args.Contains("test"),
    database_directory = "tdlib",
    system_language_code = "en",
    device_model = "Getting started",
    application_version = "1.0",
});
var states = Channel.CreateUnbounded<JsonElement>();
using var closed = new CancellationTokenSource();
CancellationToken token = closed.Token;    // without it, SendAsync waits for ever after TDLib has closed
new Thread(ReceiveUntilClosed) { IsBackground = true }.Start();
TdJson.Send(client, """{"@type":"getAuthorizationState"}""");    // the first request starts the client
await foreach (JsonElement state in states.Reader.ReadAllAsync())
{
    string type = state.GetProperty("@type").GetString()!;
    Console.WriteLine(type);
    try
    {
        await (type switch
        {
            "authorizationStateWaitTdlibParameters" => requests.SendAsync(parameters, token),
            "authorizationStateWaitPhoneNumber" when args.Contains("qr") =>
                requests.SendAsync(Request("requestQrCodeAuthentication", new { other_user_ids = Array.Empty<long>() }), token),
            "authorizationStateWaitPhoneNumber" => AskAsync(state, "Phone number", "setAuthenticationPhoneNumber", "phone_number"),
            "authorizationStateWaitCode" => AskAsync(state, "Code", "checkAuthenticationCode", "code"),
            "authorizationStateWaitPassword" => AskAsync(state, "Password", "checkAuthenticationPassword", "password"),
            "authorizationStateWaitOtherDeviceConfirmation" => Console.Out.WriteLineAsync(state.GetProperty("link").GetString()),
            "authorizationStateReady" => ShowSessionsAsync(),
            _ when type.StartsWith("authorizationStateWait", StringComparison.Ordinal) => CloseAsync(),    // not in this program
            _ => Task.CompletedTask,
        });
    }
    catch (TdErrorException error)
    {
        Console.WriteLine(error.Message);
        await CloseAsync();
    }
    catch (OperationCanceledException)
    {
        // TDLib has closed. The loop prints its last states, and ends.
    }
}

async Task AskAsync(JsonElement state, string prompt, string function, string field)
{
    Console.Write($"{prompt}: ");
    try
    {
        await (Console.ReadLine() is { } answer
            ? requests.SendAsync(Request(function, new Dictionary<string, string> { [field] = answer }), token)
            : CloseAsync());
    }
    catch (TdErrorException error) when (error.Error.Code != 500)    // 500: TDLib is closing
    {
        Console.WriteLine(error.Message);
        states.Writer.TryWrite(state);    // ask again
    }
}

async Task ShowSessionsAsync()
{
    await ListSessionsAsync();
    Updates current = await requests.SendAsync(new GetCurrentState(), token);
    UnconfirmedSession? login = current.Items.OfType<UpdateUnconfirmedSession>().SingleOrDefault()?.Session;
    if (login is { Type: { ConfirmRequest: { } confirm, RejectRequest: { } reject } })
    {
        Console.Write($"{Clean(login.DeviceModel)} logged in at {login.LogInDate:u}, {Clean(login.Location)}. Was it you? (yes/no) ");
        if (Console.ReadLine() is ("yes" or "no") and var answer)
        {
            await requests.SendAsync(answer == "yes" ? confirm : reject, token);
            await ListSessionsAsync();
        }
    }

    await CloseAsync();
}

async Task ListSessionsAsync()
{
    try
    {
        TdObject bot = await requests.SendAsync((TdObject)new GetBusinessConnectedBot(), token);
        bot = bot is BusinessConnectedBotInfo info ? info.Bot : bot;    // TDLib before 1.8.65 answers with the bot itself
        Console.WriteLine($"- business bot {((BusinessConnectedBot)bot).BotUserId}");
    }
    catch (TdErrorException error) when (error.Error.Code == 404)
    {
        // No bot is connected.
    }

    Sessions sessions = await requests.SendAsync(new GetActiveSessions(), token);
    foreach (Session session in sessions.Items)
    {
        string note = session.IsCurrent ? ", this device" : session.IsUnconfirmed ? ", unconfirmed" : "";
        Console.WriteLine($"- {Clean(session.ApplicationName)} on {Clean(session.DeviceModel)}, {session.LastActiveDate:u}{note}");
    }
}

void ReceiveUntilClosed()
{
    for (string state = ""; state != "authorizationStateClosed";)
    {
        if (Marshal.PtrToStringUTF8(TdJson.Receive(timeout: 10)) is { } message && TdEnvelope.Parse(message) is var envelope
            && !requests.TryComplete(envelope) && envelope.Object is UnrecognizedObject { TypeName: "updateAuthorizationState" } update)
        {
            JsonElement authorization = update.UnknownFields["authorization_state"];
            state = authorization.GetProperty("@type").GetString()!;
            states.Writer.TryWrite(authorization);
        }
    }

    closed.Cancel();
    states.Writer.Complete();
}

// Doesn't wait for an answer: the states show when TDLib has closed.
Task CloseAsync()
{
    TdJson.Send(client, """{"@type":"close"}""");
    return Task.CompletedTask;
}

// Makes a request that has no record in TdSession.
static UnrecognizedObject Request(string function, object fields) => new(function)
{
    UnknownFields = TdUnknownFields.Create(JsonSerializer.SerializeToElement(fields).Deserialize<Dictionary<string, JsonElement>>()!),
};

// Another device chose the text: a control character could change the terminal.
static string Clean(string text) => string.Concat(text.Where(character => !char.IsControl(character)));

internal static partial class TdJson
{
    [LibraryImport("tdjson", EntryPoint = "td_create_client_id")]
    public static partial int CreateClientId();

    [LibraryImport("tdjson", EntryPoint = "td_send", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Send(int client, string request);

    // TDLib owns the text that it returns, and reuses its memory.
    [LibraryImport("tdjson", EntryPoint = "td_receive")]
    public static partial nint Receive(double timeout);

    [LibraryImport("tdjson", EntryPoint = "td_execute", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Execute(string request);
}
