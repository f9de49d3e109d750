namespace TdSession.Tests.Json;

/// <summary>The predefined formats, and invalid values.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Default_format_is_the_documented_one()
    {
        TdJsonFormat.Default.TypeKey.Should().Be(TdTypeKey.Underscore);
        TdJsonFormat.Default.Schema.Should().Be(TdSchema.V1_8_18);
        new TdJsonFormat().Should().Be(TdJsonFormat.Default);
    }

    [Fact]
    public void TdLib_format_uses_the_newest_schema() =>
        TdJsonFormat.TdLib.Should()
            .Be(new TdJsonFormat { TypeKey = TdTypeKey.AtType, Schema = typeof(TdSchema).GetEnumValues().Cast<TdSchema>().Max() })
            .And.NotBe(TdJsonFormat.Default);

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void Undefined_enum_value_is_rejected(int value)
    {
        FluentActions.Invoking(() => new TdJsonFormat { TypeKey = (TdTypeKey)value }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => TdJsonFormat.Default with { Schema = (TdSchema)value }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
