namespace TdSession;

/// <summary>Reads and writes <see cref="TdObject"/>, every type derived from it, and <see cref="TdEnvelope"/>.</summary>
/// <remarks>
/// <para>The types have this converter in an attribute, so writing <see cref="TdJsonFormat.Default"/> needs no registration. To write
/// another format, add an instance to <see cref="JsonSerializerOptions.Converters"/>: it takes precedence.</para>
/// <para>With <see cref="JsonUnmappedMemberHandling.Disallow"/> in <see cref="JsonSerializerOptions.UnmappedMemberHandling"/>, unknown
/// fields and types are errors. Options for names, numbers and missing members have no effect: TDLib's rules apply.</para>
/// <para>Invalid input throws a <see cref="JsonException"/>. Its message names the field as in TL, what was expected and what was found,
/// and never quotes the value: <c>session.log_in_date: expected int32, found True</c>.</para>
/// <para>There are two limits. <see cref="JsonSerializer"/> throws an <see cref="ArgumentException"/> for a lone surrogate in a C# string,
/// but a <see cref="JsonException"/> in UTF-8. <c>JsonSerializerOptions.AllowDuplicateProperties</c> has no effect inside the value of an
/// unknown field: duplicates are kept.</para>
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
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public TdJsonConverter(TdJsonFormat format) => _format = format ?? throw new ArgumentNullException(nameof(format));

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(TdObject).IsAssignableFrom(typeToConvert) || typeToConvert == typeof(TdEnvelope);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type is a <see cref="TdFunction{TResult}"/>, and no request has this type of
    /// answer.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Create(typeToConvert, _format) ?? throw new NotSupportedException($"No request of TdSession has the type {typeToConvert}.");

    /// <summary>Creates the converter of a TdSession type, or returns <see langword="null"/> for any other type.</summary>
    internal static JsonConverter? Create(Type type, TdJsonFormat format) =>
        type == typeof(TdEnvelope) ? new TlConverter<TdEnvelope>(format, TdEnvelope.Read) : TlTypeTable.CreateConverter(type, format);
}
