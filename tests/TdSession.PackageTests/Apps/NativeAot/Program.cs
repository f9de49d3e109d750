using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TdSession;

var json = args[0];
var session = JsonSerializer.Deserialize(json, TdSessionJsonContext.Default.Session)!;
var context = new TdSessionJsonContext(new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance });
var envelope = TdEnvelope.Parse(Encoding.UTF8.GetBytes("""{"@type":"ok","@extra":{"n":1}}"""));
Console.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");
Console.WriteLine($"{session.ApplicationName} on {session.Type}, last active {session.LastActiveDate:u}");
Console.WriteLine(JsonSerializer.Serialize(session, context.Session) == json);
Console.WriteLine($"{envelope.Object} {envelope.Extra}");
