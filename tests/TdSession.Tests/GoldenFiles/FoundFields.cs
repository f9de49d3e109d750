using System.Collections;

namespace TdSession.Tests.GoldenFiles;

/// <summary>Lists the properties of an object as a <see cref="FieldMap"/>, by their names in TL.</summary>
internal static class FoundFields
{
    public static FieldMap Of(TdObject value)
    {
        var fields = new FieldMap();
        AddProperties(fields, "", value);
        return fields;
    }

    private static void AddProperties(FieldMap fields, string place, TdObject value)
    {
        foreach (var unknown in value.UnknownFields)
        {
            fields.Add($"{place}unknown {unknown.Key}", unknown.Value);
        }

        foreach (var property in value.GetType().GetProperties().Where(property =>
            property.CanWrite && property.Name != nameof(TdObject.UnknownFields)))
        {
            Add(fields, place + NameOf(property), property.GetValue(value));
        }
    }

    private static void Add(FieldMap fields, string place, object? value)
    {
        switch (value)
        {
            case SessionType type:
                fields.Add(place, type is SessionType.Unrecognized { TypeName: var name } ? "unrecognized " + name : type.GetType().Name);
                fields.Add(place + ".name", type.Name);
                foreach (var unknown in type.UnknownFields)
                {
                    fields.Add($"{place}.unknown {unknown.Key}", unknown.Value);
                }

                break;
            case TdObject inner:
                fields.Add(place, inner switch
                {
                    UnconfirmedSessionType.Device device => $"device {device.SessionId}",
                    UnconfirmedSessionType.ConnectedBot bot => $"bot {bot.BotUserId}",
                    UnconfirmedSessionType.Unrecognized other => "unrecognized " + other.TypeName,
                    _ => "present",
                });
                if (inner is not UnconfirmedSessionType)
                {
                    AddProperties(fields, place + ".", inner);
                }

                break;
            case IList items:
                fields.Add(place, $"{items.Count}");
                for (var index = 0; index < items.Count; index++)
                {
                    AddProperties(fields, $"{place}[{index}].", (TdObject)items[index]!);
                }

                break;
            default:
                fields.Add(place, value switch
                {
                    null => "absent",
                    bool flag => flag ? "true" : "false",
                    DateTimeOffset date => date.ToString("O", CultureInfo.InvariantCulture),    // a whole second, in UTC
                    _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
                });
                break;
        }
    }

    private static string NameOf(PropertyInfo property) => property.Name == "Items"
        ? property.DeclaringType == typeof(ConnectedWebsites) ? "websites" : property.DeclaringType!.Name.ToLowerInvariant()
        : Regex.Replace(property.Name, "(?<=.)[A-Z]", "_$0").ToLowerInvariant();
}
