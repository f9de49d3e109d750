using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Newtonsoft.Json;
using TdSession.Tests.Model;

namespace TdSession.Tests.Json;

/// <summary>Newtonsoft.Json knows nothing of TDLib: it fails on every type of the model, wherever one stands, and does not read a session
/// 0.</summary>
public sealed class OtherSerializersTests
{
    public static TheoryData<string> Names => Samples.Names;

    public static TheoryData<string> Types => [.. Conventions.Library.ClosedWireTypes.Select(type => type.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Writing_a_value_is_refused_wherever_it_stands(string name)
    {
        var value = Samples.All[name];
        object[] holders =
        [
            value, new Holder { Value = value }, new { value },
            new[] { value }, new List<object> { value }, ImmutableArray.Create(value),
            new Dictionary<string, TdObject> { ["a"] = value }, new Dictionary<TdObject, int> { [value] = 1 },
            new TdEnvelope { Object = value }, new List<TdEnvelope> { new() { Object = value } },
        ];

        foreach (var holder in holders)
        {
            holder.Invoking(it => JsonConvert.SerializeObject(it))
                .Should().Throw<NotSupportedException>(holder.ToString()).WithMessage("*System.Text.Json*");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Reading_a_type_is_refused_wherever_it_stands(string name)
    {
        var type = Conventions.Library.ClosedWireTypes.Single(candidate => candidate.ToString() == name);
        const string Json =
            """{"@type":"session","id":"5","Id":5,"SessionId":5,"TypeName":"x","Items":[],"Code":1,"Message":"m","Link":"l"}""";

        foreach (var json in new[] { Json, "{}", "\"5\"", "5", "[]" })
        {
            ShouldBeRefused(json, type);
            ShouldBeRefused($"[{json}]", typeof(List<>).MakeGenericType(type));
            ShouldBeRefused($"[{json}]", type.MakeArrayType());
            ShouldBeRefused($"[{json}]", typeof(ImmutableArray<>).MakeGenericType(type));
            ShouldBeRefused($"{{\"a\":{json}}}", typeof(Dictionary<,>).MakeGenericType(typeof(string), type));
            ShouldBeRefused($"{{\"Value\":{json}}}", typeof(Holder<>).MakeGenericType(type));
        }
    }

    [Fact]
    public void Unknown_fields_by_themselves_are_refused_too()
    {
        var fields = System.Text.Json.JsonSerializer.Deserialize<TdObject>("""{"_":"x","a":1}""")!.UnknownFields;

        fields.Invoking(it => JsonConvert.SerializeObject(it)).Should().Throw<Exception>();
        fields.Invoking(it => JsonConvert.SerializeObject(new { it })).Should().Throw<Exception>();
        ShouldBeRefused("""{"a":1}""", typeof(TdUnknownFields));
        ShouldBeRefused("""{"Value":{"a":1}}""", typeof(Holder<TdUnknownFields>));
    }

    [Fact]
    public void A_list_on_a_screen_shows_what_ToString_says()
    {
        var converter = TypeDescriptor.GetConverter(typeof(SessionType));

        converter.ConvertToString(null, new EnglishCulture(), new SessionType.Mac()).Should().Be("Mac");
    }

    private static void ShouldBeRefused(string json, Type type)
    {
        var attempt = () => JsonConvert.DeserializeObject(json, type);

        attempt.Should().Throw<JsonException>("{0} is no {1}", json, type);
    }

    private sealed class EnglishCulture() : CultureInfo("")
    {
        public override string Name => "en";
    }

    private sealed class Holder
    {
        public TdObject? Value { get; set; }
    }

    private sealed class Holder<T>
    {
        public T? Value { get; set; }
    }
}
