#if NET10_0_OR_GREATER

namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>Where the tokens of a JSON text are: what a mutator needs to damage its structure and not only its bytes.</summary>
internal sealed class JsonTokens
{
    private JsonTokens(List<Piece> values, List<Piece> names, List<Piece> fields)
    {
        Values = values;
        Names = names;
        Fields = fields;
    }

    /// <summary>Gets the values, objects and arrays as a whole.</summary>
    public IReadOnlyList<Piece> Values { get; }

    /// <summary>Gets the names of fields, with their quotes.</summary>
    public IReadOnlyList<Piece> Names { get; }

    /// <summary>Gets the fields: name, colon and value.</summary>
    public IReadOnlyList<Piece> Fields { get; }

    /// <summary>Finds the tokens, as far as the text is JSON.</summary>
    public static JsonTokens Of(byte[] text)
    {
        var values = new List<Piece>();
        var names = new List<Piece>();
        var fields = new List<Piece>();
        var open = new Stack<(int Start, int NameStart)>();
        var nameStart = -1;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue, AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                var end = (int)reader.BytesConsumed;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        names.Add(new Piece(start, Array.LastIndexOf(text, (byte)'"', end - 1) + 1));
                        nameStart = start;
                        continue;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((start, nameStart));
                        nameStart = -1;
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        (start, nameStart) = open.Pop();
                        break;
                    default:
                        break;
                }

                values.Add(new Piece(start, end));
                if (nameStart >= 0)
                {
                    fields.Add(new Piece(nameStart, end));
                    nameStart = -1;
                }
            }
        }
        catch (JsonException)
        {
            // What was found until here is enough.
        }

        return new JsonTokens(values, names, fields);
    }

    /// <summary>A part of a text.</summary>
    internal readonly record struct Piece(int Start, int End)
    {
        public ReadOnlySpan<byte> In(byte[] text) => text.AsSpan(Start, End - Start);
    }
}
#endif
