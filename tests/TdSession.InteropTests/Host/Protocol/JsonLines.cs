using System.Text.Json;

namespace TdSession.InteropTests.Host.Protocol;

/// <summary>Both ends of the pipe between the tests and the host: one JSON object a line, all ASCII, bytes as base64.</summary>
internal static class JsonLines
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value);

    public static T Read<T>(string line) =>
        JsonSerializer.Deserialize<T>(line) ?? throw new InvalidDataException($"Expected a {typeof(T).Name}, found null.");
}
