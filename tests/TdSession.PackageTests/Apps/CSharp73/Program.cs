using System;
using System.Linq;
using TdSession;

internal static class Program
{
    private static string Device(Session session)
    {
        switch (session.Type)
        {
            case SessionType.Android _:
            case SessionType.Iphone _:
                return "a phone";
            case SessionType.Unrecognized newer:
                return newer.TypeName;
            default:
                return session.Type.Name;
        }
    }

    private static string Answer(string message)
    {
        switch (TdEnvelope.Parse(message).Object)
        {
            case Sessions sessions:
                return string.Join(", ", sessions.Items.Select(Device));
            case Error error when error.Code != 406:
                return error.Message;
            default:
                return "";
        }
    }

    private static readonly string Request = new TerminateSession(7).WithExtra(1).ToJson();

    // C# 7.3 can't set required properties: create a session from JSON.
    private static Session Sample(string json) => (Session)TdEnvelope.Parse(json).Object;

    private static void Main(string[] arguments)
    {
        var session = Sample(arguments[0]);
        Console.WriteLine(Device(session));
        Console.WriteLine(Answer(
            "{\"@type\":\"sessions\",\"sessions\":[" + session.ToJson(TdJsonFormat.TdLib) + "],\"inactive_session_ttl_days\":7}"));
        Console.WriteLine(Answer("{\"@type\":\"error\",\"code\":400,\"message\":\"HASH_INVALID\"}"));
        Console.WriteLine(Request);
        Console.WriteLine(session.ToJson(TdJsonFormat.Default) == arguments[0]);
    }
}
