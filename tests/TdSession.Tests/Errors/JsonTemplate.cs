namespace TdSession.Tests.Errors;

/// <summary>A JSON object as a list of fields, the type key first. It is valid until a row of the table damages it in one place.</summary>
internal sealed class JsonTemplate
{
    private readonly List<(string Name, string Value)> _fields;

    public JsonTemplate(params (string Name, string Value)[] fields) => _fields = [.. fields];

    public static implicit operator string(JsonTemplate template) => template.ToString();

    public string TypeName => _fields[0].Value.Trim('"');

    public IEnumerable<string> Names => _fields.Select(entry => entry.Name);

    public JsonTemplate With(string name, string value) => Replace(name, (name, value));

    public JsonTemplate Renamed(string name, string newName) => Replace(name, (newName, _fields.Single(field => field.Name == name).Value));

    public JsonTemplate Without(string name) => new([.. _fields.Where(field => field.Name != name)]);

    /// <summary>Adds a field at the end, even if there is another one of that name.</summary>
    public JsonTemplate And(string name, string value) => new([.. _fields, (name, value)]);

    public JsonTemplate TypeKeyLast() => new([.. _fields.Skip(1), _fields[0]]);

    /// <summary>Marks the end of the object, where a reader finds that a field is missing.</summary>
    public string MarkedAtEnd() => this + ErrorRow.Marker;

    public override string ToString() => "{" + string.Join(",", _fields.Select(field => $"\"{field.Name}\":{field.Value}")) + "}";

    private JsonTemplate Replace(string name, (string Name, string Value) replacement) =>
        _fields.Any(field => field.Name == name)
            ? new([.. _fields.Select(field => field.Name == name ? replacement : field)])
            : throw new ArgumentException("There is no such field.", nameof(name));
}
