namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>The positions of the tokens in a JSON text, for a mutator that damages its structure.</summary>
/// <param name="Values">The values, with objects and arrays as a whole.</param>
/// <param name="Names">The names of fields, with their quotes.</param>
/// <param name="Fields">The fields: name, colon and value.</param>
internal sealed record JsonTokens(IReadOnlyList<JsonTokens.Piece> Values, IReadOnlyList<JsonTokens.Piece> Names,
    IReadOnlyList<JsonTokens.Piece> Fields)
{
    /// <summary>Finds the tokens up to the first error.</summary>
    public static JsonTokens Of(byte[] text)
    {
        var (values, names, fields) = (new List<Piece>(), new List<Piece>(), new List<Piece>());
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
            // The tokens before the error are enough.
        }

        return new JsonTokens(values, names, fields);
    }

    /// <summary>A part of a text.</summary>
    internal readonly record struct Piece(int Start, int End)
    {
        public ReadOnlySpan<byte> In(byte[] text) => text.AsSpan(Start, End - Start);
    }
}
