namespace TdSession;

public sealed partial record TdEnvelope
{
    /// <summary>Reads one message, in any spelling and from any version of TDLib.</summary>
    /// <param name="utf8Json">The message, as <c>td_receive</c> returned it.</param>
    /// <returns>The message.</returns>
    /// <exception cref="JsonException">The text isn't valid JSON, or doesn't match TDLib's schema.</exception>
    /// <example><code>
    /// if (TdEnvelope.IsKnownType(message) &amp;&amp; TdEnvelope.Parse(message).Object is Sessions sessions)
    /// {
    ///     Show(sessions.Items);
    /// }
    /// </code></example>
    public static TdEnvelope Parse(ReadOnlySpan<byte> utf8Json) => ParseCanonical(utf8Json) ?? ParseAny(utf8Json);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    /// <param name="json">The message, as most wrappers of <c>td_receive</c> return it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    [OverloadResolutionPriority(1)]    // for null, which also converts to a span
    public static TdEnvelope Parse(string json) => Parse((json ?? throw new ArgumentNullException(nameof(json))).AsSpan());

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    /// <param name="json">The message as UTF-16, such as a part of a string.</param>
    public static TdEnvelope Parse(ReadOnlySpan<char> json)
    {
        if (json.Length > TlText.MaxUtf16Length)
        {
            throw new JsonException($"A message of {json.Length} characters is too long.");
        }

        int valid;
        try
        {
            return TlText.WithUtf8<TdEnvelope>(json, TlText.StrictUtf8, Parse);
        }
        catch (EncoderFallbackException error)
        {
            valid = error.Index;
        }

        throw TlFormatException.NotUnicode(TlText.StrictUtf8.GetBytes(json[..valid].ToArray()));
    }

    /// <summary>Reads one message, if it is valid. Never throws.</summary>
    /// <param name="utf8Json">The message in UTF-8.</param>
    /// <param name="envelope">The message, or <see langword="null"/> if it is invalid.</param>
    /// <returns><see langword="false"/> if <see cref="Parse(ReadOnlySpan{byte})"/> would throw.</returns>
    /// <example><code>
    /// foreach (string line in File.ReadLines("td.log"))
    /// {
    ///     if (TdEnvelope.TryParse(line, out TdEnvelope? envelope))
    ///     {
    ///         Console.WriteLine(envelope.Object);
    ///     }
    /// }
    /// </code></example>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TdEnvelope? envelope)
    {
        try
        {
            envelope = Parse(utf8Json);
            return true;
        }
        catch (JsonException)
        {
            envelope = null;
            return false;
        }
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out TdEnvelope?)"/>
    /// <param name="json">The message, or <see langword="null"/>, which is invalid.</param>
    /// <param name="envelope">The message, or <see langword="null"/> if it is invalid.</param>
    [OverloadResolutionPriority(1)]
    public static bool TryParse([NotNullWhen(true)] string? json, [NotNullWhen(true)] out TdEnvelope? envelope)
    {
        envelope = null;
        return json is not null && TryParse(json.AsSpan(), out envelope);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out TdEnvelope?)"/>
    /// <param name="json">The message as UTF-16, such as a part of a string.</param>
    /// <param name="envelope">The message, or <see langword="null"/> if it is invalid.</param>
    public static bool TryParse(ReadOnlySpan<char> json, [NotNullWhen(true)] out TdEnvelope? envelope)
    {
        try
        {
            envelope = Parse(json);
            return true;
        }
        catch (JsonException)
        {
            envelope = null;
            return false;
        }
    }

    /// <summary>Determines whether TdSession knows the type of a message: a cheap filter for updates that aren't about sessions.</summary>
    /// <remarks>It stops at the type key, which TDLib writes first. It never throws, and allocates nothing for valid JSON. It also knows
    /// requests and session types. The rest of the message can still be invalid.</remarks>
    /// <param name="utf8Json">The message, as <c>td_receive</c> returned it.</param>
    /// <returns><see langword="false"/> if <see cref="Parse(ReadOnlySpan{byte})"/> would return an <see cref="UnrecognizedObject"/>, or
    /// would find no type.</returns>
    public static bool IsKnownType(ReadOnlySpan<byte> utf8Json) => TlTypeKeyScanner.IsKnown(utf8Json);

    /// <inheritdoc cref="IsKnownType(ReadOnlySpan{byte})"/>
    /// <param name="json">The message, or <see langword="null"/>, which has no type.</param>
    [OverloadResolutionPriority(1)]
    public static bool IsKnownType([NotNullWhen(true)] string? json) => json is not null && IsKnownType(json.AsSpan());

    /// <inheritdoc cref="IsKnownType(ReadOnlySpan{byte})"/>
    /// <param name="json">The message as UTF-16, such as a part of a string.</param>
    public static bool IsKnownType(ReadOnlySpan<char> json) => TlTypeKeyScanner.IsKnown(json);

    /// <summary>Reads a message in canonical text, with or without a line break after it.</summary>
    /// <returns><see langword="null"/> if the text isn't canonical.</returns>
    internal static TdEnvelope? ParseCanonical(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.Length > TlText.MaxLength)
        {
            return null;    // only the general reader checks for strings that are too long
        }

        var json = new TlCanonicalReader(utf8Json);
        var context = new TlReadContext { EnvelopeDepth = 1 };
        try
        {
            return TdObject.ReadCanonical(ref json, ref context) is { } value && json.IsAtEnd ? From(value, ref context) : null;
        }
        catch (Exception error) when (error is JsonException or TlFormatException)
        {
            return null;    // the general reader reports the error
        }
    }

    internal static TdEnvelope ParseAny(ReadOnlySpan<byte> utf8Json)
    {
        utf8Json = TlText.WithoutByteOrderMark(utf8Json);
        var reader = new Utf8JsonReader(utf8Json);
        var context = default(TlReadContext);
        Exception failure;
        try
        {
            reader.Read();
            var envelope = Read(ref reader, ref context);
            reader.Read();    // throws if more text follows
            return envelope;
        }
        catch (Exception error) when (error is TlFormatException or JsonException)
        {
            failure = error;
        }

        throw TlFormatException.ToJsonException(failure, context, ref reader, utf8Json);
    }

    internal static TdEnvelope Read(ref Utf8JsonReader reader, ref TlReadContext context)
    {
        context.EnvelopeDepth = reader.CurrentDepth + 1;
        return From(TdObject.Read(ref reader, ref context), ref context);
    }

    private static TdEnvelope From(TdObject value, ref TlReadContext context) =>
        new() { Object = value, CompactExtra = context.Extra, ClientId = context.ClientId };
}
