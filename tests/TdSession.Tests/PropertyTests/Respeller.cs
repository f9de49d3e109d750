namespace TdSession.Tests.PropertyTests;

/// <summary>Writes an object in another spelling with the same meaning: names of any schema, any order, numbers as strings, escapes, white
/// space, any type key, without fields that an older schema lacks.</summary>
/// <remarks>It uses the names on the model, and nothing else of the library.</remarks>
internal sealed class Respeller(Dice dice)
{
    private static readonly string[] _whiteSpace = ["", "", "", " ", "\n", "\t", "\r\n", "  "];

    private static readonly HashSet<string> _integers = new(
        ("id session_id bot_user_id website_id api_id code date log_in_date last_active_date connection_date inactive_session_ttl_days "
            + "unconfirmed_session_count @client_id").Split(' '));

    private static readonly HashSet<string> _objects = new("type device_type sessions session bot websites".Split(' '));

    /// <summary>All names of each field, by its type and any name.</summary>
    private static readonly Dictionary<string, TlFieldAttribute[]> _names =
        (from type in typeof(TdObject).Assembly.GetTypes()
         from constructor in type.GetCustomAttributes<TlConstructorAttribute>().Take(1)
         from property in type.GetProperties()
         let names = property.GetCustomAttributes<TlFieldAttribute>().ToArray()
         from name in names
         select (Key: $"{constructor.Name}.{name.Name}", names)).ToDictionary(entry => entry.Key, entry => entry.names);

    /// <summary>All names of each type, by any name.</summary>
    private static readonly Dictionary<string, string[]> _typeNames =
        (from type in typeof(TdObject).Assembly.GetTypes()
         let names = type.GetCustomAttributes<TlConstructorAttribute>().Select(constructor => constructor.Name).ToArray()
         from name in names
         select (name, names)).ToDictionary(entry => entry.name, entry => entry.names);

    private readonly StringBuilder _json = new();
    private TdSchema _schema = TdJsonFormat.TdLib.Schema;    // of the current session

    public static byte[] Respell(JsonElement value, Dice dice)
    {
        var respeller = new Respeller(dice);
        respeller.Value(value, isKnown: true);
        return Encoding.UTF8.GetBytes(respeller._json.ToString());
    }

    private void Value(JsonElement value, bool isKnown)
    {
        Space();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Object(value, isKnown);
                break;
            case JsonValueKind.Array:
                Between('[', ']', value.EnumerateArray(), item => Value(item, isKnown));
                break;
            case JsonValueKind.String:
                Text(value.GetString()!);
                break;
            default:
                _json.Append(value.GetRawText());
                break;
        }

        Space();
    }

    private void Object(JsonElement value, bool isKnown)
    {
        var fields = value.EnumerateObject().Select(field => (field.Name, field.Value)).ToList();
        var type = isKnown ? TypeOf(fields) : null;
        if (type is not null)
        {
            if (type == "session")
            {
                LeaveOutNewFields(fields);
            }

            fields.RemoveAll(field => field.Name is "_" or "@type");
            fields.AddRange(TypeKeys(type));
        }

        var shuffled = fields.ToArray();
        if (isKnown)
        {
            dice.Shuffle(shuffled);    // in unknown values, the order matters
        }

        Between('{', '}', shuffled, field => Field(type, field.Name, field.Value));
    }

    private void Field(string? type, string name, JsonElement value)
    {
        var place = $"{type}.{name}";
        var isOfModel = type is not null && (name[0] == '@' || _names.ContainsKey(place));
        if (place == "unconfirmedSession.id" && dice.OneIn(2))
        {
            var device = JsonSerializer.SerializeToElement(
                new Dictionary<string, JsonElement> { ["_"] = Element("sessionTypeDevice"), ["session_id"] = value });
            Name("type");
            Value(device, isKnown: true);
            return;
        }

        Name(_names.TryGetValue(place, out var names) && place != "unconfirmedSession.id" && place != "unconfirmedSession.type"
            ? dice.Of([.. names.Where(one => type != "session" || one.Since <= _schema || one == names[0]).Select(one => one.Name)])
            : name);
        if (isOfModel && _integers.Contains(name))
        {
            Space();
            Integer(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
            Space();
        }
        else
        {
            Value(value, isOfModel && _objects.Contains(name));
        }
    }

    private IEnumerable<(string Name, JsonElement Value)> TypeKeys(string type)
    {
        string[] keys = dice.Next(4) switch
        {
            0 => ["_", "@type"],
            1 => ["@type"],
            _ => ["_"],
        };
        return keys.Select(key => (key, Element(_typeNames.TryGetValue(type, out var names) ? dice.Of(names) : type)));
    }

    private static string? TypeOf(List<(string Name, JsonElement Value)> fields)
    {
        var name = fields.FirstOrDefault(field => field.Name is "_" or "@type").Value;
        return name.ValueKind != JsonValueKind.String ? null
            : _typeNames.TryGetValue(name.GetString()!, out var names) ? names[0]
            : name.GetString();
    }

    private static JsonElement Element(string text) => JsonSerializer.SerializeToElement(text);

    /// <summary>Picks a schema that has a field for each value of a session, and no field that is missing. Removes newer fields.</summary>
    private void LeaveOutNewFields(List<(string Name, JsonElement Value)> fields)
    {
        var known = fields.Where(field => _names.ContainsKey("session." + field.Name)).ToList();
        var oldest = known.Where(field => !IsDefault(field.Value)).Max(field => Since(field.Name));
        var newest = Enum.GetValues<TdSchema>()
            .Last(schema => _names.Where(name => name.Key.StartsWith("session.", StringComparison.Ordinal))
            .All(name =>
                name.Value[0].Since > schema || known.Exists(field => _names["session." + field.Name][0].Name == name.Value[0].Name)));
        _schema = dice.Of([.. Enum.GetValues<TdSchema>().Where(schema => schema >= oldest && schema <= newest)]);
        fields.RemoveAll(field => Since(field.Name) > _schema);
    }

    private static TdSchema Since(string name) => _names.TryGetValue("session." + name, out var names) ? names[0].Since : default;

    private static bool IsDefault(JsonElement value) =>
        value.ValueKind == JsonValueKind.False
        || (value.ValueKind == JsonValueKind.Object
            && value.EnumerateObject().ToList() is [{ Value.ValueKind: JsonValueKind.String } key]
            && key.Value.GetString() is { } type
            && _typeNames.TryGetValue(type, out var names)
            && names[0] == "sessionTypeUnknown");

    private void Between<T>(char open, char close, IEnumerable<T> items, Action<T> write)
    {
        _json.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                _json.Append(',');
            }

            write(item);
            isFirst = false;
        }

        Space();
        _json.Append(close);
    }

    private void Name(string name)
    {
        Space();
        Text(name);
        Space();
        _json.Append(':');
    }

    private void Integer(string digits)
    {
        if (dice.OneIn(2))
        {
            _json.Append(digits);
        }
        else
        {
            Text(digits);
        }
    }

    private void Text(string text)
    {
        _json.Append('"');
        var isEscaped = dice.OneIn(4);
        foreach (var unit in text)
        {
            if (unit is '"' or '\\' or < ' ' || (isEscaped && (char.IsSurrogate(unit) || dice.OneIn(2))))
            {
                _json.Append("\\u").Append(((int)unit).ToString(dice.OneIn(2) ? "x4" : "X4", CultureInfo.InvariantCulture));
            }
            else
            {
                _json.Append(unit);
            }
        }

        _json.Append('"');
    }

    private void Space() => _json.Append(dice.Of(_whiteSpace));
}
