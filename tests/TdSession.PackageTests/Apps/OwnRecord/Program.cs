using System.Text.Json;
using System.Text.Json.Serialization;
using TdSession;

// The library's types inside the app's: by reflection, by the app's context, and in another spelling.
var session = JsonSerializer.Deserialize<Session>(args[0])!;
var device = new Device("kitchen", session, [new SessionType.Ipad(), new SessionType.Unrecognized("sessionTypeToaster")]);
var reflected = JsonSerializer.Serialize(device);
var generated = JsonSerializer.Serialize(device, OwnContext.Default.Device);
var tdlib = new OwnContext(new JsonSerializerOptions { Converters = { new TdJsonConverter(TdJsonFormat.TdLib) } });
Console.WriteLine(reflected == generated);
Console.WriteLine(Same(JsonSerializer.Deserialize<Device>(reflected)!));
Console.WriteLine(Same(JsonSerializer.Deserialize(generated, OwnContext.Default.Device)!));
Console.WriteLine(Same(JsonSerializer.Deserialize(JsonSerializer.Serialize(device, tdlib.Device), OwnContext.Default.Device)!));
Console.WriteLine(JsonSerializer.Serialize(device with { Session = null }, tdlib.Device));

bool Same(Device other) => other.Name == device.Name && other.Session == device.Session && other.Types.SequenceEqual(device.Types);

internal sealed record Device(string Name, Session? Session, SessionType[] Types);

[JsonSerializable(typeof(Device))]
internal sealed partial class OwnContext : JsonSerializerContext;
