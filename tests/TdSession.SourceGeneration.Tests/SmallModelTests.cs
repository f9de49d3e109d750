using System.Collections.Immutable;

namespace TdSession.SourceGeneration.Tests;

/// <summary>The emitted code of the project <c>SmallModel</c>, which compiles without a warning, reads and writes its records.</summary>
public sealed class SmallModelTests
{
    private const string EveryKind =
        """{"_":"everything","flag":true,"count":-1,"user_id":2,"id":"3","date":4,"title":"t","shape":{"_":"shapeCircle"}"""
        + ""","squares":[{"_":"shapeSquare","side":5}]}""";

    private static readonly JsonSerializerOptions _first = In(TdSchema.V1_0_0);
    private static readonly JsonSerializerOptions _second = In(TdSchema.V1_3_5);
    private static readonly JsonSerializerOptions _third = In(TdSchema.V1_7_9);
    private static readonly string[] _types = ["renamed", "renamedAgain"];
    private static readonly string[] _shapes = ["'side':1", "'shape':{'_':'shapeSquare','side':1}"];
    private static readonly string[] _titles = ["'caption':'t'", "'title':'t'", "'name':'t'"];
    private static readonly string[] _flags = ["", ",'is_new':false", ",'is_fresh':false"];
    private static readonly string[] _notes = ["", ",'note':''"];

    [Theory]
    [InlineData(EveryKind)]
    [InlineData("""{"_":"nothing","count":1,"square":{"_":"shapeSquare","side":2}}""")]
    [InlineData("""{"_":"nothing","circles":[{"_":"shapeCircle"}],"count":0}""")]
    [InlineData("""{"_":"nothing","since":1,"circles":[],"shape":{"_":"shapeCircle"},"count":0}""")]
    [InlineData("""{"_":"nothing","since":0,"circles":[],"shape":{"_":"shapeSquare","side":1},"count":0}""")]
    [InlineData("""{"_":"nothing","since":0,"circles":[],"shape":{"_":"shapeCircle"},"count":0,"objects":[{"_":"wonder"}]}""")]
    [InlineData("""{"_":"renamed","side":1,"caption":"t","note":"n","days":7}""")]
    [InlineData("""{"_":"ask","class":"c","field":true,"json":"j"}""")]
    [InlineData("""{"_":"ask","class":"c","field":false,"seen":1}""")]
    [InlineData("""{"_":"shapeCircle","radius":1.50}""")]
    [InlineData("""{"_":"wonder"}""")]
    [InlineData("""{"_":"shapeHexagon","side":[1,{"a":null}]}""")]
    public void Values_round_trip_in_the_first_schema(string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(json, _first), _first).Should().Be(json);

    [Fact]
    public void Every_kind_of_field_is_read() =>
        JsonSerializer.Deserialize<Everything>(EveryKind, _first).Should().BeEquivalentTo(new Everything
        {
            Flag = true,
            Count = -1,
            UserId = 2,
            Id = 3,
            Date = DateTimeOffset.FromUnixTimeSeconds(4),
            Title = "t",
            Shape = new Shape.Circle(),
            Squares = ImmutableArray.Create(new Shape.Square(5)),
        });

    [Fact]
    public void Each_schema_writes_its_names_and_fields()
    {
        var value = new Renamed { Shape = new Shape.Square(1), Title = "t", Note = "n", Days = 7 };

        JsonSerializer.Serialize(value, _first).Should().Be("""{"_":"renamed","side":1,"caption":"t","note":"n","days":7}""");
        JsonSerializer.Serialize(value, _second).Should()
            .Be("""{"_":"renamed","shape":{"_":"shapeSquare","side":1},"title":"t","is_new":false,"note":"n","days":7}""");
        JsonSerializer.Serialize(value, _third).Should()
            .Be("""{"_":"renamedAgain","shape":{"_":"shapeSquare","side":1},"name":"t","is_fresh":false,"note":"n","ttl_days":7}""");
        JsonSerializer.Serialize(value with { Note = "" }, _third).Should().NotContain("note");
        JsonSerializer.Serialize(new Shape.Circle(), _third).Should().Be("""{"_":"figureCircle"}""");
    }

    [Fact]
    public void Unsupported_value_falls_back_to_a_newer_schema()
    {
        var value = new Renamed { Shape = new Shape.Circle(), Title = "t" };

        JsonSerializer.Serialize(value, _first).Should()
            .Be("""{"_":"renamed","shape":{"_":"shapeCircle"},"title":"t","is_new":false,"note":""}""");
        JsonSerializer.Serialize(value with { Shape = new Shape.Square(1), IsFresh = true }, _first).Should().Contain("\"is_new\":true");
    }

    /// <summary>Gets every mixture of the names. The flag is missing only if no name implies the second schema.</summary>
    public static TheoryData<string> Mixtures =>
    [
        .. from type in _types
           from shape in _shapes
           from title in _titles
           from flag in _flags
           from note in _notes
           where flag.Length > 0 || (type == _types[0] && shape == _shapes[0] && title == _titles[0])
           select $"{{'_':'{type}',{shape},{title}{flag}{note}}}".Replace('\'', '"'),
        """{"_":"renamed","side":1,"caption":"t","@type":"renamedAgain","is_new":false}""",
    ];

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void Both_readers_accept_mixed_schema_names(string json)
    {
        var expected = new Renamed { Shape = new Shape.Square(1), Title = "t" };

        JsonSerializer.Deserialize<Renamed>(json, _first).Should().Be(expected);
        TdEnvelope.ParseCanonical(Encoding.UTF8.GetBytes(json))!.Object.Should().Be(expected);
    }

    [Theory]
    [InlineData("""{"_":"renamedAgain","side":1,"caption":"t"}""", "renamed.is_fresh: expected Bool, found nothing")]
    [InlineData("""{"_":"renamed","shape":{"_":"shapeCircle"},"caption":"t"}""",
        "renamed.is_new or is_fresh: expected Bool, found nothing")]
    [InlineData("""{"_":"renamed","side":1,"caption":"t","@type":"renamedAgain"}""", "renamed.is_fresh: expected Bool, found nothing")]
    [InlineData("""{"_":"renamed","side":1,"name":"t"}""", "renamed.is_fresh: expected Bool, found nothing")]
    [InlineData("""{"_":"renamed","side":1,"caption":"t","ttl_days":1}""", "renamed.is_fresh: expected Bool, found nothing")]
    [InlineData("""{"_":"renamed","side":1,"is_new":true}""", "renamed.title or name: expected string, found nothing")]
    [InlineData("""{"_":"renamed","caption":"t"}""", "renamed.side or shape: expected int53 or Shape, found nothing")]
    [InlineData("""{"_":"ask","class":"c"}""", "ask.field: expected Bool, found nothing")]
    [InlineData("""{"_":"nothing","circles":[]}""", "nothing.count: expected int32, found nothing")]
    [InlineData("""{"_":"nothing","since":0,"count":0}""", "nothing.circles: expected vector<Shape>, found nothing")]
    [InlineData("""{"_":"nothing","shape":{"_":"shapeCircle"},"count":0}""", "nothing.since: expected int32, found nothing")]
    [InlineData("""{"_":"nothing","since":0,"circles":[],"count":0,"objects":[]}""", "nothing.shape: expected Shape, found nothing")]
    [InlineData("""{"_":"nothing","count":1}""", "nothing.square: expected shapeSquare, found nothing")]
    public void Both_readers_reject_a_missing_implied_field(string json, string message)
    {
        var read = () => JsonSerializer.Deserialize<TdObject>(json, _first);

        read.Should().Throw<JsonException>().Which.Message.Should().StartWith(message);
        TdEnvelope.ParseCanonical(Encoding.UTF8.GetBytes(json)).Should().BeNull();
    }

    [Theory]
    [InlineData("""{"_":"renamed","side":1,"shape":{"_":"shapeCircle"}}""", "renamed.shape: duplicate field")]
    [InlineData("""{"_":"renamed","caption":"t","name":"t"}""", "renamed.name: duplicate field")]
    [InlineData("""{"_":"renamed","side":1,"title":2}""", "renamed.title: expected string, found Number")]
    [InlineData("""{"_":"renamed","side":1,"\ud800":2}""", "renamed: expected string, found String that is not valid Unicode")]
    [InlineData("""{"_":"renamed","shape":{"_":"ask"}}""", "renamed.shape: expected Shape, found ask")]
    [InlineData("""{"_":"everything","squares":[{"_":"shapeSquare","side":true}]}""",
        "everything.squares[0].side: expected int53, found True")]
    [InlineData("""{"_":"nothing","objects":7}""", "nothing.objects: expected vector<Object>, found Number")]
    public void Error_contains_the_path_of_the_field(string json, string message)
    {
        var read = () => JsonSerializer.Deserialize<TdObject>(json, _first);

        read.Should().Throw<JsonException>().Which.Message.Should().StartWith(message);
    }

    [Fact]
    public void Case_without_fields_is_a_shared_instance() =>
        JsonSerializer.Deserialize<Shape>("""{"_":"shapeCircle"}""", _first)
            .Should().BeSameAs(JsonSerializer.Deserialize<Shape.Circle>("""{"_":"figureCircle"}""", _first));

    [Fact]
    public void Intermediate_record_reads_only_its_own_cases()
    {
        JsonSerializer.Deserialize<Question<Everything>>("""{"_":"ask","class":"c","field":true}""", _first)
            .Should().Be(new Ask("c", true));

        var other = () => JsonSerializer.Deserialize<Question<Everything>>("""{"_":"shapeCircle"}""", _first);
        other.Should().Throw<JsonException>().WithMessage("*expected Question, found shapeCircle*");
    }

    private static JsonSerializerOptions In(TdSchema schema) =>
        new() { Converters = { new TdJsonConverter(new TdJsonFormat { Schema = schema }) } };
}
