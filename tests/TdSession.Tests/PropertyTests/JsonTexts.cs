using CsCheck;

namespace TdSession.Tests.PropertyTests;

/// <summary>Generates texts and JSON values, which the library keeps as they are.</summary>
internal static class JsonTexts
{
    private static readonly Gen<string> _character = Gen.Frequency(
        (6, Gen.Char[' ', '~'].Select(value => value.ToString())),
        (2, Gen.Char['\0', '\u001f'].Select(value => value.ToString())),
        (2, Gen.Char['\u007f', '\ud7ff'].Select(value => value.ToString())),
        (1, Gen.Char['\ue000', '\uffff'].Select(value => value.ToString())),
        (1, Gen.OneOf("\"", "\\", "/", "<", ">", "&", "'", "+", "\u2028", "\u2029", "\ufeff", "\ufffd", "\u0085")),
        (2, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)));

    private static readonly Gen<string> _number = Gen.OneOf(
        Gen.Long.Select(value => value.ToString(CultureInfo.InvariantCulture)),
        Gen.OneOf("0", "-0", "0.10", "1e5", "1E+5", "1.0e-7", "12345678901234567890123456789", "1e400", "-1.50", "1e99999999999",
            new string('7', 400)));

    /// <summary>Gets texts of any Unicode characters.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (1, Gen.Const("")),
        (9, _character.Array[0, 12].Select(string.Concat)));

    /// <summary>Gets strings that are not valid Unicode: with lone surrogates.</summary>
    public static Gen<string> BrokenText { get; } =
        Gen.Select(Text, Gen.Char['\ud800', '\udfff'], Text, (before, surrogate, after) => before + surrogate + after);

    public static Gen<JsonElement> Value { get; } = Nested(3);

    /// <summary>Gets fields that are unknown to every type of the model.</summary>
    public static Gen<TdUnknownFields> UnknownFields { get; } =
        Gen.Select(Text, Value).Array[1, 4]
            .Select(fields => Fields(fields.DistinctBy(field => field.Item1).Select(field => ("x_" + field.Item1, field.Item2))));

    public static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static Gen<JsonElement> Scalar() => Gen.OneOf(
        Text.Select(Quote),
        _number,
        Gen.OneOf("true", "false", "null", "\"\"", "[]", "{}")).Select(Parse);

    private static Gen<JsonElement> Nested(int depth) => depth == 0 ? Scalar() : Gen.Frequency(
        (4, Scalar()),
        (1, Nested(depth - 1).Array[0, 4].Select(items => Parse($"[{string.Join(",", items.Select(item => item.GetRawText()))}]"))),
        (1, Gen.Select(Text, Nested(depth - 1)).Array[0, 4].Select(fields => Parse(Object(fields.DistinctBy(field => field.Item1))))));

    private static string Object(IEnumerable<(string Name, JsonElement Value)> fields) =>
        $"{{{string.Join(",", fields.Select(field => $"{Quote(field.Name)}:{field.Value.GetRawText()}"))}}}";

    private static TdUnknownFields Fields(IEnumerable<(string, JsonElement)> fields) =>
        JsonSerializer.Deserialize<UnrecognizedObject>($"{{\"_\":\"x\",{Object(fields)[1..]}")!.UnknownFields;

    private static JsonElement Parse(string json) => JsonElement.Parse(Encoding.UTF8.GetBytes(json));
}
