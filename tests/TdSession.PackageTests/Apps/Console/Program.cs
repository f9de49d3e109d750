using System.Text.Json;
using TdSession;

var json = args[0];
var session = JsonSerializer.Deserialize<Session>(json)!;
Console.WriteLine($"{session.ApplicationName} on {session.Type}, last active {session.LastActiveDate:yyyy-MM-dd}");
Console.WriteLine(JsonSerializer.Serialize(session, new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance }) == json);
Console.WriteLine(JsonSerializer.Serialize(new TerminateSession(session.Id), new JsonSerializerOptions { Converters = { new TdJsonConverter(TdJsonFormat.TdLib) } }));
