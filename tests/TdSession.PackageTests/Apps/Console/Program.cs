using System.Text.Json;
using TdSession;

var json = args[0];
var session = JsonSerializer.Deserialize<Session>(json)!;
Console.WriteLine($"{session.ApplicationName} on {session.Type}, last active {session.LastActiveDate:u}");
Console.WriteLine(JsonSerializer.Serialize(session, new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance }) == json);
var tdlib = new JsonSerializerOptions { Converters = { new TdJsonConverter(TdJsonFormat.TdLib) } };
Console.WriteLine(JsonSerializer.Serialize(new TerminateSession(session.Id), tdlib));

// Each case has an arm: without the package's analyzer, the missing _ would be a warning, and warnings are errors here.
UnconfirmedSessionType type = new UnconfirmedSessionType.Device(session.Id);
Console.WriteLine(type switch
{
    UnconfirmedSessionType.Device(var id) => $"device {id}",
    UnconfirmedSessionType.ConnectedBot(var id) => $"bot {id}",
    UnconfirmedSessionType.Unrecognized { TypeName: var name } => name,
});
