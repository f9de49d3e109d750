using System.Collections.Immutable;
using System.Text.Json;

namespace TdSession.SourceGeneration.Tests;

/// <summary>The emitted code of the small model, which the project <c>SmallModel</c> compiled without a warning, does what it should.</summary>
public sealed class SmallModelTests
{
    private static readonly JsonSerializerOptions _old = new() { Converters = { new TdJsonConverter() } };
    private static readonly JsonSerializerOptions _new = new() { Converters = { new TdJsonConverter(new TdJsonFormat { Schema = TdSchema.V1865 }) } };

    [Theory]
    [InlineData("""{"_":"everything","flag":true,"count":-1,"user_id":2,"id":"3","date":4,"title":"t","shape":{"_":"shapeCircle"},"squares":[{"_":"shapeSquare","side":"5"}]}""")]
    [InlineData("""{"_":"nothing","flag":true,"shape":{"_":"shapeSquare","side":"1"},"count":0,"date":0,"title":"","square":{"_":"shapeSquare","side":"2"},"shapes":[]}""")]
    [InlineData("""{"_":"nothing","flag":false,"shape":{"_":"shapeCircle"}}""")]
    [InlineData("""{"_":"renamed","side":"1","title":"t","location":"l","days":7}""")]
    [InlineData("""{"_":"ask","text":"t","times":3,"is_urgent":true}""")]
    [InlineData("""{"_":"clashing","class":1,"field":2,"kind":"k","name":"n","other":3,"reader":4,"seen":5,"context":6,"error":7,"format":"f","writer":"w"}""")]
    [InlineData("""{"_":"shapeCircle","radius":1.50}""")]
    [InlineData("""{"_":"shapeHexagon","side":[1,{"a":null}]}""")]
    public void What_is_read_is_written(string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(json, _old), _old).Should().Be(json);

    [Fact]
    public void Every_kind_of_field_lands_in_its_property()
    {
        const string json = """
            {"_":"everything","flag":true,"count":-1,"user_id":2,"id":"3","date":4,"title":"t","shape":{"_":"shapeCircle"},"squares":[{"_":"shapeSquare","side":"5"}]}
            """;

        JsonSerializer.Deserialize<Everything>(json, _old).Should().BeEquivalentTo(new Everything
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
    }

    [Fact]
    public void Names_follow_the_schema()
    {
        const string json = """{"_":"renamedAgain","shape":{"_":"figureCircle"},"name":"t","location":"l","ttl_days":7}""";

        JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(json, _old), _new).Should().Be(json);
    }

    [Theory]
    [InlineData("""{"_":"renamed","side":"1","caption":"t","country":"l"}""")]
    [InlineData("""{"_":"renamed","shape":{"_":"shapeSquare","side":"1"},"name":"t","location":"l"}""")]
    [InlineData("""{"_":"renamedAgain","side":1,"title":"t","country":"l"}""")]
    public void Names_of_every_era_are_read(string json) =>
        JsonSerializer.Deserialize<Renamed>(json, _old).Should().Be(new Renamed { Shape = new Shape.Square(1), Title = "t", Location = "l" });

    [Theory]
    [InlineData("""{"_":"renamed","title":"t","location":"l"}""", "renamed.side: expected int64, found nothing")]
    [InlineData("""{"_":"renamed","side":"1","title":"t"}""", "renamed.location: expected string, found nothing")]
    [InlineData("""{"_":"renamed","side":"1","shape":{"_":"shapeCircle"}}""", "renamed.shape: expected one value, found another")]
    [InlineData("""{"_":"renamed","side":"1","caption":2}""", "renamed.caption: expected string, found Number")]
    [InlineData("""{"_":"renamed","side":"1","\ud800":2}""", "renamed: expected string, found String that is not valid Unicode")]
    [InlineData("""{"_":"renamed","shape":{"_":"ask"}}""", "renamed.shape: expected Shape, found ask")]
    [InlineData("""{"_":"everything","squares":[{"_":"shapeSquare","side":true}]}""", "everything.squares[0].side: expected int64, found True")]
    [InlineData("""{"_":"nothing","shapes":7}""", "nothing.shapes: expected vector<Shape>, found Number")]
    [InlineData("""{"_":"clashing","class":1}""", "clashing.field: expected int32, found nothing")]
    public void An_error_names_its_place(string json, string message)
    {
        var read = () => JsonSerializer.Deserialize<TdObject>(json, _old);

        read.Should().Throw<JsonException>().Which.Message.Should().StartWith(message);
    }

    [Fact]
    public void A_case_without_fields_is_a_shared_instance() =>
        JsonSerializer.Deserialize<Shape>("""{"_":"shapeCircle"}""", _old)
            .Should().BeSameAs(JsonSerializer.Deserialize<Shape.Circle>("""{"_":"figureCircle"}""", _old));

    [Fact]
    public void A_record_between_a_union_and_its_members_reads_its_members_only()
    {
        JsonSerializer.Deserialize<Question<Everything>>("""{"_":"ask","text":"t","times":3}""", _old).Should().Be(new Ask("t", 3));

        var other = () => JsonSerializer.Deserialize<Question<Everything>>("""{"_":"shapeCircle"}""", _old);
        other.Should().Throw<JsonException>().WithMessage("*expected Question, found shapeCircle*");
    }

    [Fact]
    public void What_the_old_schema_cannot_say_is_refused()
    {
        var write = () => JsonSerializer.Serialize(new Renamed { Shape = new Shape.Circle(), Title = "t", Location = "l" }, _old);

        write.Should().Throw<NotSupportedException>().WithMessage("renamed.shape: *");
    }
}
