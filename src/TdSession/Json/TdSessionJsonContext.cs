namespace TdSession;

/// <summary>Source-generated metadata of all types of the model, for Native AOT, trimming, and apps without reflection.</summary>
/// <remarks>To write a format other than <see cref="TdJsonFormat.Default"/>, create a context with options that have a
/// <see cref="TdJsonConverter"/>: <c>new TdSessionJsonContext(new JsonSerializerOptions { Converters = { new
/// TdJsonConverter(TdJsonFormat.TdLib) } })</c>.</remarks>
public sealed partial class TdSessionJsonContext;
