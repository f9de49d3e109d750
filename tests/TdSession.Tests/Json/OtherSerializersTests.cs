using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TdSession.Tests.Json;

/// <summary>Other serializers would lose fields, or read 0 as an id. Instead, an exception names System.Text.Json.</summary>
public sealed class OtherSerializersTests
{
    // An argument for each constructor that has a parameter.
    private const string Json = """{"SessionId":5,"BotUserId":5,"InactiveSessionTtlDays":5,"TypeName":"x","Link":"l"}""";

    // These contain no message, and lose nothing. The last two cannot be created without an argument.
    private static readonly Type[] _settings =
    [
        typeof(TdJsonFormat), typeof(TdJsonConverter), typeof(TdJavaScriptEncoder), typeof(TdSessionJsonContext), typeof(TdRequests),
        typeof(TdErrorException),
    ];

    private static readonly List<Type> _types =
    [
        .. Conventions.Library.PublicTypes.Except(Conventions.Library.WireTypes).Except(_settings)
            .Where(type => !type.IsEnum && !(type.IsAbstract && type.IsSealed)),
        .. Conventions.Library.ClosedWireTypes,
    ];

    private static readonly List<object> _values =
        [.. Samples.All.Values, new TdEnvelope { Object = new Ok() }, TdUnknownFields.Empty, UnknownFields()];

    public static TheoryData<string> Types => [.. _types.Select(type => type.ToString())];

    public static TheoryData<int> Values => [.. Enumerable.Range(0, _values.Count)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Newtonsoft_cannot_read_a_type(string name)
    {
        var type = Find(name);
        (Type Type, string Json)[] forms =
        [
            (type, Json), (type.MakeArrayType(), $"[{Json}]"), (typeof(ImmutableArray<>).MakeGenericType(type), $"[{Json}]"),
            (typeof(Dictionary<,>).MakeGenericType(typeof(string), type), $"{{\"a\":{Json}}}"),
            (typeof(Holder<>).MakeGenericType(type), $"{{\"Value\":{Json}}}"),
        ];

        foreach (var form in forms)
        {
            ShouldNameSystemTextJson(IsCreatable(type), () => JsonConvert.DeserializeObject(form.Json, form.Type));
            ShouldNameSystemTextJson(IsCreatable(type), () => JToken.Parse(form.Json).ToObject(form.Type));
        }

        foreach (var json in new[] { "{}", "\"5\"", "5", "[]" })
        {
            Record.Exception(() => JsonConvert.DeserializeObject(json, type)).Should().NotBeNull("{0} is no {1}", json, type);
        }

        static bool IsCreatable(Type type) => !type.IsAbstract && type != typeof(TdUnknownFields);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void DataContract_serializers_cannot_read_a_type(string name)
    {
        var type = Find(name);
        var holder = typeof(Holder<>).MakeGenericType(type);
        var isCreatable = IsCreatableByDataContract(type);

        ShouldNameSystemTextJson(isCreatable, () => Read(new DataContractJsonSerializer(type), "{}"));
        ShouldNameSystemTextJson(isCreatable, () => Read(new DataContractJsonSerializer(type.MakeArrayType()), "[{}]"));
        ShouldNameSystemTextJson(isCreatable, () => Read(new DataContractJsonSerializer(holder), """{"Value":{}}"""));
        ShouldNameSystemTextJson(isCreatable, () => Read(new DataContractSerializer(type), "<a/>"));
        ShouldNameSystemTextJson(isCreatable, () => Read(new DataContractSerializer(holder), "<a><Value/></a>"));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Newtonsoft_cannot_write_a_value(int index)
    {
        var value = _values[index];
        object[] holders =
        [
            value, new Holder<object> { Value = value }, new { value }, new[] { value }, ImmutableArray.Create(value),
            new Dictionary<string, object> { ["a"] = value },
        ];

        foreach (var holder in holders)
        {
            ShouldNameSystemTextJson(true, () => JsonConvert.SerializeObject(holder));
            ShouldNameSystemTextJson(true, () => JToken.FromObject(holder));
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void DataContract_serializers_cannot_write_a_value(int index)
    {
        var value = _values[index];
        var type = value.GetType();
        var holder = new Holder<object> { Value = value };
        var isCreatable = IsCreatableByDataContract(type);

        ShouldNameSystemTextJson(isCreatable, () => new DataContractJsonSerializer(type).WriteObject(Stream.Null, value));
        ShouldNameSystemTextJson(isCreatable,
            () => new DataContractJsonSerializer(holder.GetType(), [type]).WriteObject(Stream.Null, holder));
        ShouldNameSystemTextJson(isCreatable, () => new DataContractSerializer(type).WriteObject(Stream.Null, value));
        ShouldNameSystemTextJson(isCreatable, () => new DataContractSerializer(holder.GetType(), [type]).WriteObject(Stream.Null, holder));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Newtonsoft_cannot_populate_a_value(int index)
    {
        ShouldNameSystemTextJson(true, () => JsonConvert.PopulateObject("{}", _values[index]));
    }

    [Fact]
    public void Newtonsoft_round_trips_TdJsonFormat() =>
        JsonConvert.DeserializeObject<TdJsonFormat>(JsonConvert.SerializeObject(TdJsonFormat.TdLib)).Should().Be(TdJsonFormat.TdLib);

    [Theory]
    [MemberData(nameof(Values))]
    public void Type_converter_returns_ToString(int index)
    {
        var value = _values[index];
        var converter = TypeDescriptor.GetConverter(value);

        converter.ConvertToString(value).Should().Be(value.ToString());
        converter.ConvertToInvariantString(value).Should().Be(value.ToString());
    }

    private static bool IsCreatableByDataContract(Type type) =>
        type.GetConstructor(Type.EmptyTypes) is not null || type == typeof(TdUnknownFields);

    private static Type Find(string name) => _types.Single(type => type.ToString() == name);

    private static TdUnknownFields UnknownFields() =>
        System.Text.Json.JsonSerializer.Deserialize<TdObject>("""{"_":"x","a":1}""")!.UnknownFields;

    private static object? Read(DataContractJsonSerializer serializer, string json) =>
        serializer.ReadObject(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static object? Read(DataContractSerializer serializer, string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return serializer.ReadObject(reader, verifyObjectName: false);
    }

    /// <summary>Asserts that an attempt fails: with the exception of the library, or with that of a serializer which cannot create the
    /// type.</summary>
    private static void ShouldNameSystemTextJson(bool isCreatable, Action attempt)
    {
        var error = Record.Exception(attempt);

        error.Should().NotBeNull();
        if (isCreatable)
        {
            error!.GetBaseException().Should().BeOfType<NotSupportedException>().Which.Message.Should().Contain("System.Text.Json");
        }
    }

    [DataContract(Namespace = "")]
    private sealed class Holder<T>
    {
        [DataMember]
        public T? Value { get; set; }
    }
}
