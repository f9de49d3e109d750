using System.Text.Json.Serialization;

namespace TdSession.Serialization;

/// <summary>Metadata of the plain values that an app may use as <c>@extra</c>.</summary>
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
internal sealed partial class TlExtraJsonContext : JsonSerializerContext;
