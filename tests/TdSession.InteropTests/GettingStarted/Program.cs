using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Channels;
using TdSession;

if (args.Length < 2 || !int.TryParse(args[0], out int apiId))
{
    Console.WriteLine("Usage: dotnet run -- <api_id> <api_hash> [test]");
    return;
}

TdJson.Execute("""{"@type":"setLogVerbosityLevel","new_verbosity_level":1}""");    // errors only
int client = TdJson.CreateClientId();
var requests = new TdRequests(request => TdJson.Send(client, request.ToJson()));
var states = Channel.CreateUnbounded<string>();
new Thread(ReceiveUntilClosed) { IsBackground = true }.Start();
await requests.SendAsync(Request("setTdlibParameters", new
{
    api_id = apiId,
    api_hash = args[1],
    use_test_dc = args.Contains("test"),
    database_directory = "tdlib",
    system_language_code = "en",
    device_model = "Getting started",
    application_version = "1.0",
}));
await foreach (string state in states.Reader.ReadAllAsync())
{
    Console.WriteLine(state);
    try
    {
        await (state switch
        {
            "authorizationStateWaitPhoneNumber" => AskAsync("Phone number", "setAuthenticationPhoneNumber", "phone_number"),
            "authorizationStateWaitCode" => AskAsync("Code", "checkAuthenticationCode", "code"),
            "authorizationStateWaitPassword" => AskAsync("Password", "checkAuthenticationPassword", "password"),
            "authorizationStateReady" => ShowSessionsAsync(),
            "authorizationStateWaitTdlibParameters" => Task.CompletedTask,
            _ when state.StartsWith("authorizationStateWait", StringComparison.Ordinal) => CloseAsync(),    // not in this program
            _ => Task.CompletedTask,
        });
    }
    catch (TdErrorException error)
    {
        Console.WriteLine(error.Message);
        await (state == "authorizationStateReady" ? CloseAsync() : states.Writer.WriteAsync(state).AsTask());    // or ask again
    }
}

async Task AskAsync(string prompt, string function, string field)
{
    Console.Write($"{prompt}: ");
    await (Console.ReadLine() is { } answer
        ? requests.SendAsync(Request(function, new Dictionary<string, string> { [field] = answer }))
        : CloseAsync());
}

async Task ShowSessionsAsync()
{
    await ListSessionsAsync();
    Updates current = await requests.SendAsync(new GetCurrentState());
    UnconfirmedSession? login = current.Items.OfType<UpdateUnconfirmedSession>().SingleOrDefault()?.Session;
    if (login is { Type: { ConfirmRequest: { } confirm, RejectRequest: { } reject } })
    {
        Console.Write($"{Clean(login.DeviceModel)} logged in at {login.LogInDate:u}, {Clean(login.Location)}. Was it you? (yes/no) ");
        if (Console.ReadLine() is ("yes" or "no") and var answer)
        {
            await requests.SendAsync(answer == "yes" ? confirm : reject);
            await ListSessionsAsync();
        }
    }

    await CloseAsync();
}

async Task ListSessionsAsync()
{
    try
    {
        TdObject bot = await requests.SendAsync((TdObject)new GetBusinessConnectedBot());
        bot = bot is BusinessConnectedBotInfo info ? info.Bot : bot;    // TDLib before 1.8.65 answers with the bot itself
        Console.WriteLine($"- business bot {((BusinessConnectedBot)bot).BotUserId}");
    }
    catch (TdErrorException error) when (error.Error.Code == 404)
    {
        // No bot is connected.
    }

    Sessions sessions = await requests.SendAsync(new GetActiveSessions());
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
            state = update.UnknownFields["authorization_state"].GetProperty("@type").GetString()!;
            states.Writer.TryWrite(state);
        }
    }

    states.Writer.Complete();
}

Task CloseAsync() => requests.SendAsync(new UnrecognizedObject("close"));

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
