namespace TdSession.SourceGeneration;

/// <summary>Prints the table of the whole model, from TL names to records, and from records to converters.</summary>
internal static class TypeTableEmitter
{
    public static string Emit(IReadOnlyList<TypeModel> all)
    {
        var constructors = all.Where(type => type.Role == TypeRole.Constructor).ToList();
        var names =
            from type in constructors
            from name in type.TlNames
            let schema = type.LaterNames().Contains(name) ? type.Schema(name.Implied) : "default"
            orderby name.Name.Length
            group $"name.SequenceEqual({Utf8(name.Name)}) ? (TlConstructorId.{type.ConstructorId}, {schema}) :" by name.Name.Length;
        return File($$"""
            namespace {{ModelParser.RuntimeNamespace}};

            /// <summary>The TL constructors of the model. Those of a hierarchy are adjacent, for range patterns.</summary>
            {{GeneratedCode}}
            internal enum TlConstructorId
            {
                Unrecognized,
                {{constructors.OrderBy(type => type.Path, StringComparer.Ordinal).Select(type => $"{type.ConstructorId},")}}
            }

            /// <summary>The table of the whole model.</summary>
            {{GeneratedCode}}
            internal static class TlTypeTable
            {
                /// <summary>The last member of <see cref="TdSchema"/>.</summary>
                public const TdSchema NewestSchema = TdSchema.{{all[0].Schemas.Last()}};

                /// <summary>Finds a type, or Unrecognized, and the schema that the name proves if it affects the required fields.</summary>
                /// <remarks>There is a method for each length, so that the first message of a process compiles few of the names.</remarks>
                public static (TlConstructorId Constructor, TdSchema Schema) Find({{Utf8Span}} name) => name.Length switch
                {
                    {{names.Select(group => $"{group.Key} => Find{group.Key}(name),")}}
                    _ => default,
                };

                {{Paragraphs(names.Select(group => Text($"""
                    private static (TlConstructorId Constructor, TdSchema Schema) Find{group.Key}({Utf8Span} name) =>
                        {group}
                        default;
                    """)))}}

                public static string NameOf(TlConstructorId constructor) => constructor switch
                {
                    {{constructors.Select(type => $"TlConstructorId.{type.ConstructorId} => \"{type.TlName}\",")}}
                    _ => "Object",
                };

                public static bool IsField(TlConstructorId constructor, {{Utf8Span}} name) => constructor switch
                {
                    {{constructors.Where(type => type.Fields.Count > 0)
                        .Select(type => $"TlConstructorId.{type.ConstructorId} => {type.Name}.FindField(name) >= 0,")}}
                    _ => false,
                };

                /// <summary>Determines whether TL has the field, and the record has no property for it.</summary>
                public static bool IsUntyped(TlConstructorId constructor, string name) => constructor switch
                {
                    {{constructors.Where(type => type.Untyped.Count > 0)
                        .Select(type => $"TlConstructorId.{type.ConstructorId} => name is {Quoted(type.Untyped, " or ")},")}}
                    _ => false,
                };

                public static global::System.Text.Json.Serialization.JsonConverter? CreateConverter(
                    global::System.Type type, TdJsonFormat format) =>
                    {{Readers(all).Select(type => $"type == typeof({type.Name}) ? new TlConverter<{type.Name}>(format, {type.Read}) :")}}
                    null;
            }

            """);
    }

    private static string Quoted(IEnumerable<string> names, string separator) =>
        string.Join(separator, names.Select(name => $"\"{name}\""));

    /// <summary>Lists the types that have a converter, each with its reader. A type without its own reader is read by its union.</summary>
    private static IEnumerable<(string Name, string Read)> Readers(IReadOnlyList<TypeModel> all)
    {
        var records = all.Select(type => (type.Name, type.Role == TypeRole.Unrecognized
            ? OnlyCase(type.Unions[0], type.Name, $"an unknown {TlNameOf(type.Unions[0])}")
            : type.IsFieldless ? $"TlReader.Fieldless(TlConstructorId.{type.ConstructorId}, {type.Name}.Shared)"
            : $"{type.Name}.{(type.Role == TypeRole.Union ? "Read" : "ReadFields")}"));
        var bases =
            from type in all
            from name in type.IntermediateBases.Distinct()
            group type by name into derived
            select (derived.Key, OnlyCase(derived.First().Unions[0], derived.Key, ExpectedOf(derived.Key, derived.First())));
        return records.Concat(bases.OrderBy(entry => entry.Key, StringComparer.Ordinal));

        // For TdFunction<Ok>: the TL type Ok has the name of its constructor, with a capital letter.
        string ExpectedOf(string name, TypeModel derived)
        {
            var result = TlNameOf(name.Substring(name.IndexOf('<') + 1).TrimEnd('>'));
            return $"a {TlNameOf(derived.Unions[0])} that returns {char.ToUpperInvariant(result[0])}{result.Substring(1)}";
        }

        // A record with a mistake isn't in the model.
        string TlNameOf(string name) => all.FirstOrDefault(type => type.Name == name)?.TlName ?? name;
    }

    private static string OnlyCase(string union, string name, string expected) =>
        $"TlReader.OnlyCase<{union}, {name}>({union}.Read, \"{expected}\")";
}
