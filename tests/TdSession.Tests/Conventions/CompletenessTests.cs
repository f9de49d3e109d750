using TdSession.Tests.Concurrency;

namespace TdSession.Tests.Conventions;

/// <summary>The tests cover everything on the model. A failure names what is missing, and the file to edit.</summary>
public sealed class CompletenessTests
{
    private const string Tests = "tests/TdSession.Tests/";

    private static IEnumerable<Type> Records => Library.WireTypes.Where(type => type.IsSealed && type != typeof(TdEnvelope));

    [Fact]
    public void Every_TL_name_is_in_a_golden_file() => Missing(NamesOfTheModel, NamesInGoldenFiles(), name =>
        $"no golden file has {name}: add a line to {Tests}Golden/libtdjson or /writer that a TDLib with it wrote, or a request by hand "
        + $"to {Tests}Golden/requests");

    [Fact]
    public void Every_record_has_a_sample() => Missing(
        Records.Select(Name),
        Samples.All.Values.Select(sample => Name(sample.GetType())),
        name => $"{name} has no sample: add one to {Tests}Model/Samples.cs, in All");

    [Fact]
    public void Every_function_has_a_request() => Missing(
        Records.Where(type => type.IsSubclassOf(typeof(TdFunction))).SelectMany(Names),
        Requests.FunctionTests.Requests.Select(row => row.Data),
        name => $"{name} has no request: add {Tests}Golden/requests/{name}.json, as TDLib reads what {Tests}Model/Samples.cs has of it");

    [Fact]
    public void Every_type_has_a_row_in_the_error_table() => Missing(
        Library.WireTypes.Where(type => !type.IsGenericTypeDefinition).Select(Name),
        Errors.ErrorTableTests.Types.Select(Name),
        name => $"{name} has no row in the table of errors: add one to {Tests}Errors/FieldRows.cs, UnionRows.cs or RequestRows.cs");

    private static void Missing(IEnumerable<string> wanted, IEnumerable<string> found, Func<string, string> say)
    {
        wanted = [.. wanted];
        wanted.Should().NotBeEmpty();
        string.Join("\n", wanted.Except(found).Select(say)).Should().BeEmpty();
    }

    private static string Name(Type type) => type.FullName!;

    // Each constructor in each schema, and each of its fields: session.ip and session.ip_address, but no ip_address in a schema with ip.
    private static IEnumerable<string> NamesOfTheModel =>
        from type in Library.Assembly.GetTypes()
        where type.IsDefined(typeof(TlConstructorAttribute), inherit: false)
        from schema in typeof(TdSchema).GetEnumValues().Cast<TdSchema>()
        from constructor in NamesIn(schema,
            type.GetCustomAttributes<TlConstructorAttribute>().Select(name => (name.Name, name.Since, default(TdSchema))))
        from suffix in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).SelectMany(property =>
            NamesIn(schema, property.GetCustomAttributes<TlFieldAttribute>().Select(name => (name.Name, name.Since, name.Until))))
            .Select(name => "." + name).Prepend("")
        select constructor + suffix;

    // The newest name in the schema, if any.
    private static IEnumerable<string> NamesIn(TdSchema schema, IEnumerable<(string Name, TdSchema Since, TdSchema Until)> names)
    {
        var byAge = names.OrderBy(name => name.Since).ToList();
        return byAge.Any(name => name.Until != default && name.Until <= schema)
            ? []
            : byAge.Where(name => name.Since <= schema).Select(name => name.Name).Reverse().Take(1);
    }

    private static IEnumerable<string> Names(Type type) => type.GetCustomAttributes<TlConstructorAttribute>().Select(name => name.Name);

    private static HashSet<string> NamesInGoldenFiles()
    {
        var names = new HashSet<string>();
        foreach (var message in Corpora.Messages)
        {
            Collect(JsonElement.Parse(message));
        }

        return names;

        void Collect(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                value.EnumerateArray().ToList().ForEach(Collect);
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                var type = value.TryGetProperty("@type", out var key) || value.TryGetProperty("_", out key) ? key.ToString() : "";
                names.Add(type);
                foreach (var field in value.EnumerateObject())
                {
                    names.Add($"{type}.{field.Name}");
                    Collect(field.Value);
                }
            }
        }
    }
}
