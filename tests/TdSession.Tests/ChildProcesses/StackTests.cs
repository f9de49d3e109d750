namespace TdSession.Tests.ChildProcesses;

/// <summary>Rejecting a message needs about as much stack as accepting it. An overflow ends the process: the tests use a child.</summary>
public sealed class StackTests
{
    private const int MaxDepth = 64;

    [Fact]
    public void Rejecting_a_nested_message_needs_little_stack() => ChildProcess.Call(RefuseEveryRow, stackSize: 256 * 1024);

    [Fact]
    public void Rejecting_400_levels_needs_less_than_a_megabyte() => ChildProcess.Call(RefuseDeepRows, stackSize: 1024 * 1024);

    private static void RefuseEveryRow()
    {
        foreach (var row in ErrorTableTests.AllRows.Where(CanBeNested))
        {
            var deepest = (MaxDepth - DepthOf(row.Utf8)) / 2;
            foreach (var levels in new[] { 0, 1, 15, 31, deepest }.Where(levels => levels >= 0 && levels <= deepest).Distinct())
            {
                ShouldBeRefused(row, levels, maxDepth: 0);
            }
        }
    }

    private static void RefuseDeepRows()
    {
        foreach (var row in ErrorTableTests.AllRows.Where(CanBeNested))
        {
            ShouldBeRefused(row, levels: 400, maxDepth: 1000);
        }
    }

    private static void ShouldBeRefused(ErrorRow row, int levels, int maxDepth)
    {
        var routes = row.HasInvalidUtf8 ? DecodingRoute.OfSerializer : [DecodingRoute.OfString, .. DecodingRoute.OfSerializer];
        var nested = Nest(row.Utf8, levels);
        var message = Refuse(() => DecodingRoute.OfSerializer[0].Decode(row.Utf8, typeof(TdObject), new() { MaxDepth = maxDepth }));
        var place = message is null ? null : PlaceOf(message, levels);
        var ofEnvelope = DecodingRoute.OfEnvelope.Where(route => maxDepth == 0 && (!row.HasInvalidUtf8 || route.TakesBytes));
        foreach (var route in routes.Concat(ofEnvelope))
        {
            var found = Refuse(() => route.Decode(nested, typeof(TdObject), new() { MaxDepth = maxDepth }));
            var isExpected = place is null ? found is null
                : found is not null && (row.IsSyntax || found.StartsWith(place, StringComparison.Ordinal));
            if (!isExpected)
            {
                throw new InvalidOperationException($"{row.Name} at {levels} levels by way of {route.Name}: {found}, not {place}");
            }
        }
    }

    private static string? Refuse(Func<object?> decode)
    {
        try
        {
            decode();
            return null;
        }
        catch (JsonException error)
        {
            return error.Message;
        }
    }

    /// <summary>Converts the message for an object alone to that for the object in nested updates.</summary>
    private static string PlaceOf(string message, int levels)
    {
        var root = message.IndexOfAny(['.', '[', ':']);
        return levels == 0 ? message : $"updates{string.Concat(Enumerable.Repeat(".updates[0]", levels))}{message[root..]}";
    }

    private static byte[] Nest(byte[] json, int levels) =>
    [
        .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"@type\":\"updates\",\"updates\":[", levels))),
        .. json,
        .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("]}", levels))),
    ];

    // Text outside a value and the fields of an envelope cannot be nested. A megabyte of brackets takes long.
    private static bool CanBeNested(ErrorRow row) => row is { IsOutsideOfValue: false, Utf8.Length: < 100_000 }
        && Encoding.UTF8.GetString(row.Utf8) is var text && !text.Contains("@client_id") && !text.Contains("extra\"");

    private static int DepthOf(byte[] json)
    {
        var depth = 0;
        var deepest = 0;
        foreach (var unit in json)
        {
            depth += unit is (byte)'{' or (byte)'[' ? 1 : unit is (byte)'}' or (byte)']' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
