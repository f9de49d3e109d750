namespace TdSession.Tests.Errors;

/// <summary>A JSON object as a list of fields, each as it stands in the text: valid, until a row of the table damages it in one
/// place.</summary>
internal sealed class JsonTemplate
{
    private readonly List<(string Name, string Value)> _fields;

    public JsonTemplate(params (string Name, string Value)[] fields) => _fields = [.. fields];

    public static implicit operator string(JsonTemplate template) => template.ToString();

    public IEnumerable<string> Names => _fields.Select(entry => entry.Name);

    /// <summary>Gives a field another value.</summary>
    public JsonTemplate With(string name, string value) => Replace(name, (name, value));

    /// <summary>Gives a field another name.</summary>
    public JsonTemplate Renamed(string name, string newName) => Replace(name, (newName, _fields.Single(field => field.Name == name).Value));

    /// <summary>Leaves a field out.</summary>
    public JsonTemplate Without(string name) => new([.. _fields.Where(field => field.Name != name)]);

    /// <summary>Adds a field at the end, where there may be another of the name.</summary>
    public JsonTemplate And(string name, string value) => new([.. _fields, (name, value)]);

    /// <summary>Moves the type key to the end.</summary>
    public JsonTemplate TypeKeyLast() => new([.. _fields.Skip(1), _fields[0]]);

    /// <summary>Marks the end of the object, where a missing field is noticed.</summary>
    public string MarkedAtEnd() => this + ErrorRow.Marker;

    public override string ToString() => "{" + string.Join(",", _fields.Select(field => $"\"{field.Name}\":{field.Value}")) + "}";

    private JsonTemplate Replace(string name, (string Name, string Value) replacement) =>
        _fields.Any(field => field.Name == name)
            ? new([.. _fields.Select(field => field.Name == name ? replacement : field)])
            : throw new ArgumentException("There is no such field.", nameof(name));
}
