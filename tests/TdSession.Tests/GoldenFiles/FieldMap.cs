namespace TdSession.Tests.GoldenFiles;

/// <summary>An object as a flat list of places and texts, such as <c>sessions[0].id</c> and <c>42</c>, to compare it with a values
/// file.</summary>
internal sealed class FieldMap
{
    private readonly SortedDictionary<string, string> _fields = new(StringComparer.Ordinal);

    public void Add(string place, string text) => _fields.Add(place, text);

    public void AddIfMissing(string place, string text)
    {
        if (!_fields.ContainsKey(place))
        {
            _fields.Add(place, text);
        }
    }

    /// <summary>Adds a JSON value: a string as it is, any other value as compact JSON with the digits of its numbers.</summary>
    public void Add(string place, JsonElement value) =>
        Add(place, value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value));

    public void ShouldEqual(FieldMap expected, string where)
    {
        var differences = _fields.Keys.Union(expected._fields.Keys)
            .Where(place => Find(place) != expected.Find(place))
            .Select(place => $"{where}: {place}: expected {expected.Find(place) ?? "nothing"}, found {Find(place) ?? "nothing"}");
        differences.Should().BeEmpty();
    }

    private string? Find(string place) => _fields.TryGetValue(place, out var text) ? text : null;
}
