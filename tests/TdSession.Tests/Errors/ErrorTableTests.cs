using FluentAssertions.Execution;

namespace TdSession.Tests.Errors;

/// <summary>The table of errors: each malformed input has the same error on every route, in any culture.</summary>
/// <remarks>The messages of System.Text.Json itself are not covered. They can quote the input.</remarks>
public sealed class ErrorTableTests
{
    internal static IEnumerable<Type> Types => _rows.Values.Select(row => row.Type);

    private static readonly Dictionary<string, ErrorRow> _rows = new[]
    {
        FieldRows.All, SessionRows.All, ListRows.All, UnconfirmedSessionRows.All, ConnectionRows.All, RequestRows.All, UnionRows.All,
        EnvelopeRows.All, UnknownRows.All, SyntaxRows.All,
    }.SelectMany(rows => rows).ToDictionary(row => row.Name);

    internal static IEnumerable<ErrorRow> AllRows => _rows.Values;

    public static TheoryData<string> Rows => [.. _rows.Keys];

    public static TheoryData<string> UnknownOnes => [.. _rows.Values.Where(row => row.RefusesUnknown).Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Malformed_input_throws_JsonException_with_position_and_no_value(string name)
    {
        var row = _rows[name];
        using var culture = MadeUpCulture.Enter();
        using var all = new AssertionScope();
        foreach (var route in DecodingRoute.For(row))
        {
            Decode(row, route).Should().BeOneOf(Expectations(row, route), "the route is {0}", route.Name);
        }
    }

    [Theory]
    [MemberData(nameof(UnknownOnes))]
    public void Unknown_field_or_type_is_accepted_by_default(string name)
    {
        var row = _rows[name];
        foreach (var route in DecodingRoute.For(row))
        {
            route.Decode(row.Utf8, row.Type, new JsonSerializerOptions()).Should().NotBeNull("the route is {0}", route.Name);
        }
    }

    /// <summary>Lists the errors that a route can have: that of the library, and that of System.Text.Json if it can be first.</summary>
    private static IEnumerable<string> Expectations(ErrorRow row, DecodingRoute route)
    {
        var position = $"LineNumber: {row.LineNumber} | BytePositionInLine: {row.BytePositionInLine}.";
        var depth = row.Problem.Contains("levels") ? ", or JSON in more than 64 levels," : "";
        var place = $"{row.LineNumber}:{row.BytePositionInLine}";
        if (!row.IsOutsideOfValue || route.IsEnvelope)
        {
            yield return !row.IsSyntax ? $"{row.Message} ({(route.IsEnvelope ? "" : "$ ")}{place})"
                : route.IsEnvelope ? $"{row.Message}: {row.Problem} at {position} ({place})"
                : $"{row.Message}: invalid JSON{depth} at {position} ($ {place})";
        }

        if (row.IsSyntax && !route.IsEnvelope && (row.IsOutsideOfValue || route.ReadsAhead))
        {
            yield return $"System.Text.Json ({place})";
        }
    }

    private static string Decode(ErrorRow row, DecodingRoute route)
    {
        try
        {
            return "no error, but " + route.Decode(row.Utf8, row.Type, row.Options);
        }
        catch (JsonException error) when (row.IsSyntax && !route.IsEnvelope && !error.Message.Contains(": " + ErrorRow.Invalid))
        {
            return $"System.Text.Json ({error.LineNumber}:{error.BytePositionInLine})";
        }
        catch (JsonException error)
        {
            ShouldQuoteNothing(error, route);
            return $"{error.Message} ({(route.IsEnvelope ? "" : error.Path + " ")}{error.LineNumber}:{error.BytePositionInLine})";
        }
        catch (Exception error) when (error is not Xunit.Sdk.IAssertionException)
        {
            return error.ToString();
        }
    }

    private static void ShouldQuoteNothing(JsonException error, DecodingRoute route)
    {
        error.Should().BeOfType<JsonException>("the route is {0}", route.Name);
        for (Exception? link = error; link is not null; link = link.InnerException)
        {
            link.Message.Should().NotContain("CANARY").And.NotContain("481516").And.NotContain("192.0.2.108");
        }
    }
}
