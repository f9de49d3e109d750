namespace TdSession.SourceGeneration;

/// <summary>Prints the metadata of all types of the model for System.Text.Json. Each type has a converter, so its metadata has no
/// members.</summary>
internal static class ContextEmitter
{
    private const string Envelope = "TdEnvelope";    // not a TL type, so not in the model
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";
    private const string Resolver = Metadata + "IJsonTypeInfoResolver";
    private const string TypeInfo = Metadata + "JsonTypeInfo";

    public static string Emit(IReadOnlyList<TypeModel> all)
    {
        var types = all.Select(type => type.Name).Concat(all.SelectMany(type => type.IntermediateBases).Distinct())
            .Append(Envelope).OrderBy(name => name, StringComparer.Ordinal).ToList();
        return File($$"""
            namespace {{ModelParser.Namespace}};

            {{GeneratedCode}}
            partial class TdSessionJsonContext : global::System.Text.Json.Serialization.JsonSerializerContext, {{Resolver}}
            {
                /// <summary>Initializes a new instance of the <see cref="TdSessionJsonContext"/> class with default options.</summary>
                public TdSessionJsonContext()
                    : base(null)
                {
                }

                /// <summary>Initializes a new instance of the <see cref="TdSessionJsonContext"/> class.</summary>
                /// <param name="options">The options, which become read-only.</param>
                public TdSessionJsonContext(global::System.Text.Json.JsonSerializerOptions options)
                    : base(options)
                {
                }

                /// <summary>Gets the context with default options.</summary>
                public static TdSessionJsonContext Default { get; } = new(new global::System.Text.Json.JsonSerializerOptions());

                {{types.Select(Property)}}

                private {{TypeInfo}}<T> Get<T>() => ({{TypeInfo}}<T>)Options.GetTypeInfo(typeof(T));

                /// <inheritdoc/>
                protected override global::System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions { get; } = new();

                /// <inheritdoc/>
                public override {{TypeInfo}}? GetTypeInfo(global::System.Type type) =>
                    Options.TryGetTypeInfo(type, out var info) ? info : null;

                {{TypeInfo}}? {{Resolver}}.GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options) =>
                    {{types.Select(type => $"type == typeof({type}) ? TlConverters.CreateInfo<{type}>(this, options) :")}}
                    null;
            }

            """);
    }

    private static string Property(string type) => Text($$"""
        /// <summary>Gets the metadata of <see cref="{{type.Replace('<', '{').Replace('>', '}')}}"/>.</summary>
        public {{TypeInfo}}<{{type}}> {{string.Concat(type.Where(char.IsLetterOrDigit))}} => field ??= Get<{{type}}>();
        """);
}
