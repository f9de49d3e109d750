namespace TdSession;

/// <summary>Reads and writes <see cref="TdObject"/>, every type derived from it, and <see cref="TdEnvelope"/>.</summary>
/// <remarks>
/// <para>The types name this converter themselves, so an app that wants <see cref="TdJsonFormat.Default"/> registers nothing. To write
/// another format, put an instance into <see cref="JsonSerializerOptions.Converters"/>: it takes precedence.</para>
/// <para>Of the options, reading follows <see cref="JsonSerializerOptions.UnmappedMemberHandling"/>:
/// <see cref="JsonUnmappedMemberHandling.Disallow"/> refuses fields and types that this library does not know. Names, numbers and missing
/// members follow TDLib, whatever the options say.</para>
/// <para>Wrong input is a <see cref="JsonException"/>. Its message names the place in TL terms, what was expected and what was found, and
/// never quotes the value: <c>session.log_in_date: expected int32, found True</c>.</para>
/// <para>Two things are beyond the reach of this library. <see cref="JsonSerializer"/> itself throws an <see cref="ArgumentException"/>
/// where the C# string that it is given has a lone surrogate; the message as UTF-8 is a <see cref="JsonException"/>.
/// <c>JsonSerializerOptions.AllowDuplicateProperties</c> does not reach into values that the library does not know: a name given twice in
/// there is kept twice.</para>
/// </remarks>
/// <example><code>
/// var options = new JsonSerializerOptions
/// {
///     Converters = { new TdJsonConverter(TdJsonFormat.TdLib) },
///     Encoder = TdJavaScriptEncoder.Instance,
/// };
/// </code></example>
public sealed class TdJsonConverter : JsonConverterFactory
{
    private readonly TdJsonFormat _format;

    /// <summary>Initializes a new instance of the <see cref="TdJsonConverter"/> class that writes
    /// <see cref="TdJsonFormat.Default"/>.</summary>
    public TdJsonConverter()
        : this(TdJsonFormat.Default)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TdJsonConverter"/> class.</summary>
    /// <param name="format">The format to write.</param>
    public TdJsonConverter(TdJsonFormat format) => _format = format ?? throw new ArgumentNullException(nameof(format));

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(TdObject).IsAssignableFrom(typeToConvert) || typeToConvert == typeof(TdEnvelope);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type is a <see cref="TdFunction{TResult}"/> with an answer that no request
    /// has.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Create(typeToConvert, _format) ?? throw new NotSupportedException($"No request of this library is a {typeToConvert}.");

    /// <summary>Creates the converter of a type of this library, or returns <see langword="null"/> for any other type.</summary>
    internal static JsonConverter? Create(Type type, TdJsonFormat format) =>
        type == typeof(TdEnvelope) ? new TlConverter<TdEnvelope>(format, TdEnvelope.Read) : TlTypeTable.CreateConverter(type, format);
}
