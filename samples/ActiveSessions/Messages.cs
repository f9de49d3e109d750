using System.Runtime.InteropServices;
using System.Text.Json;
using TdSession;

namespace ActiveSessions;

/// <summary>Finds the messages in a text, which is JSON lines or one JSON document.</summary>
internal static class Messages
{
    /// <summary>Reads to the end. The memory of a message is valid until the next one is read.</summary>
    /// <exception cref="InvalidDataException">The text isn't UTF-8.</exception>
    public static async IAsyncEnumerable<(string Unit, int Number, ReadOnlyMemory<byte> Json)> ReadAsync(Stream utf8Json)
    {
        MemoryStream? text = null;
        var number = 0;
        await foreach (var line in Utf8Lines.ReadAsync(utf8Json))
        {
            var json = ++number == 1 ? SkipByteOrderMark(line) : line;
            if (number == 1 && !TdEnvelope.TryParse(json.Span, out _))
            {
                text = new MemoryStream();    // a document, or JSON lines whose first line is broken
            }

            if (text is null)
            {
                yield return ("line", number, json);
            }
            else
            {
                text.Write(json.Span);
                text.WriteByte((byte)'\n');
            }
        }

        if (text is null)
        {
            yield break;
        }

        using var document = ParseDocument(text.GetBuffer().AsMemory(..(int)text.Length));
        if (document?.RootElement is { ValueKind: JsonValueKind.Array } array)
        {
            if (array.GetArrayLength() == 0)
            {
                yield return ("item", 0, """{"_":"sessions","sessions":[]}"""u8.ToArray());    // an empty array of sessions
            }

            number = 0;
            foreach (var item in array.EnumerateArray())
            {
                yield return ("item", ++number, JsonMarshal.GetRawUtf8Value(item).ToArray());
            }
        }
        else if (document is not null)
        {
            yield return ("line", 1, text.ToArray());
        }
        else
        {
            text.Position = 0;
            number = 0;
            await foreach (var line in Utf8Lines.ReadAsync(text))
            {
                yield return ("line", ++number, line);
            }
        }
    }

    private static JsonDocument? ParseDocument(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> SkipByteOrderMark(ReadOnlyMemory<byte> start) => start.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => start[3..],
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [not 0, 0, 0, 0, ..] or [0, 0, 0, not 0, ..] => throw NotUtf8("UTF-32"),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, ..] or [0, not 0, ..] => throw NotUtf8("UTF-16"),
        _ => start,
    };

    private static InvalidDataException NotUtf8(string name) => new($"the text is {name}; convert it to UTF-8");
}
