using System;
using System.Text;
using System.Text.Json;
using TdSession;

// An old compiler reads records, and creates those with a constructor.
internal static class Program
{
    private static void Main(string[] args)
    {
        var json = args[0];
        var session = JsonSerializer.Deserialize<Session>(json)!;
        var moved = session with { Location = "Utrecht" };
        var envelope = TdEnvelope.Parse(Encoding.UTF8.GetBytes("{\"@type\":\"updateToast\",\"slots\":2e0,\"@extra\":[7]}"));
        Console.WriteLine($"{session.ApplicationName} on {session.Type}, last active {session.LastActiveDate:u}");
        Console.WriteLine(JsonSerializer.Serialize(session, new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance }) == json);
        Console.WriteLine($"{moved == session} {moved with { Location = session.Location } == session}");
        Console.WriteLine($"{envelope.Object.UnknownFields["slots"]} {envelope.Extra}");
        Console.WriteLine(JsonSerializer.Serialize(new TerminateSession(session.Id).WithExtra(1)));
    }
}
