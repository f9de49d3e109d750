namespace TdSession.Serialization;

/// <summary>Determines whether the type of a message is known. It stops at the type key, and allocates nothing for valid JSON.</summary>
internal static class TlTypeKeyScanner
{
    private const int MaxNameLength = 64 * TlText.EscapeLength;
    private const int StartLength = 64;

    public static bool IsKnown(ReadOnlySpan<byte> utf8Json) => IsKnown(TlText.WithoutByteOrderMark(utf8Json), isWhole: true) is true;

    public static bool IsKnown(ReadOnlySpan<char> json)
    {
        json = TlText.WithoutByteOrderMark(json);
        Span<byte> start = stackalloc byte[StartLength * TlText.MaxUtf8BytesPerChar];
        var isWhole = json.Length <= StartLength;
        var length = Encoding.UTF8.GetBytes(isWhole ? json : json[..StartLength], start);
        return IsKnown(start[..length], isWhole)
            ?? (json.Length <= TlText.MaxUtf16Length && TlText.WithUtf8(json, Encoding.UTF8, IsKnown));
    }

    /// <summary>Determines whether the type is known.</summary>
    /// <returns><see langword="null"/> if the text isn't whole and ends before the type key.</returns>
    private static bool? IsKnown(ReadOnlySpan<byte> utf8Json, bool isWhole)
    {
        var reader = new Utf8JsonReader(utf8Json, isWhole, state: default);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isTypeKey = reader.ValueTextEquals(TlReservedNames.AtType) || reader.ValueTextEquals(TlReservedNames.Underscore);
                if (!reader.Read() || (!isTypeKey && !reader.TrySkip()))
                {
                    break;
                }

                if (isTypeKey)
                {
                    return reader.TokenType == JsonTokenType.String
                        && (reader.ValueIsEscaped ? IsKnownEscaped(ref reader) : IsKnownName(reader.ValueSpan));
                }
            }

            return isWhole ? false : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;    // invalid JSON or Unicode
        }
    }

    private static bool IsKnownEscaped(ref Utf8JsonReader reader)
    {
        Span<byte> name = stackalloc byte[MaxNameLength];
        return reader.ValueSpan.Length <= name.Length && IsKnownName(name[..reader.CopyString(name)]);
    }

    private static bool IsKnownName(ReadOnlySpan<byte> name) => TlTypeTable.Find(name).Constructor != TlConstructorId.Unrecognized;
}
