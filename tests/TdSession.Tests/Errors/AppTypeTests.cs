namespace TdSession.Tests.Errors;

/// <summary>In an app's own types, System.Text.Json adds the path in the app's text, and the message has the place in the object.</summary>
public sealed class AppTypeTests
{
    private const string Date = "log_in_date: expected int32, found String that is not a canonical decimal";

    private static readonly JsonTemplate _wrong = Valid.Session.With("log_in_date", "\"CANARY\"§");

    public static TheoryData<string, string, string> Rows => new()
    {
        { $"{{\"Session\":{_wrong}}}", "$.Session", "session." + Date },
        { $"{{\n  \"Name\": \"CANARY\",\n  \"Session\":\n    {_wrong}}}", "$.Session", "session." + Date },
        { $"{{\"List\":[{Valid.Session},{_wrong}]}}", "$.List[1]", "session." + Date },
        { $"{{\"List\":[\n{Valid.Session},\n{Valid.Session},null,\n  {_wrong}]}}", "$.List[3]", "session." + Date },
        { $"{{\"ByName\":{{\"phone\":{_wrong}}}}}", "$.ByName.phone", "session." + Date },
        { $"{{\"Inner\":{{\"Inner\":{{\"Session\":{_wrong}}}}}}}", "$.Inner.Inner.Session", "session." + Date },
        { $"{{\"Any\":{_wrong.TypeKeyLast()}}}", "$.Any", "session." + Date },
        { $"{{\"Any\":{Valid.Sessions.With("sessions", $"[{Valid.Session},{_wrong}]")}}}", "$.Any", "sessions.sessions[1]." + Date },
        { "{\"Any\":{\"CANARY\":1}§}", "$.Any", "Object: expected a type key (_ or @type), found nothing" },
        { $"{{\"Session\":{Valid.Session.Without("location")}§}}", "$.Session", "session.location: expected string, found nothing" },
        { "{\"Session\":\"CANARY\"§}", "$.Session", "session: expected session, found String" },
        { "{\"Type\":{\"_\":\"ok\"§}}", "$.Type", $"Object: expected {ErrorRow.DeviceType}, found ok" },
        { $"{{\"Envelope\":{_wrong.And("@extra", "1")}}}", "$.Envelope", "session." + Date },
        { $"{{\"Envelope\":{Valid.Ok.And("@client_id", "[§]")}}}", "$.Envelope", "ok.@client_id: expected int32, found Array" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Error_inside_an_app_type_has_path_and_position(string input, string path, string message)
    {
        var row = ErrorRow.Of<AppType>("", input, "", "", "");
        foreach (var route in DecodingRoute.OfSerializer.Where(route => !route.UsesContext))
        {
            var error = FluentActions.Invoking(() => route.Decode(row.Utf8, row.Type, row.Options))
                .Should().ThrowExactly<JsonException>("the route is {0}", route.Name).Which;
            error.Message.Should().Be(message);
            error.Path.Should().Be(path);
            error.LineNumber.Should().Be(row.LineNumber);
            error.BytePositionInLine.Should().Be(row.BytePositionInLine);
        }
    }

    [Fact]
    public void Null_is_read_as_null_in_app_types()
    {
        var app = JsonSerializer.Deserialize<AppType>("{\"Session\":null,\"List\":[null],\"Any\":null,\"Envelope\":null}")!;

        app.Session.Should().BeNull();
        app.List.Should().Equal((Session?)null);
        app.Any.Should().BeNull();
        app.Envelope.Should().BeNull();
    }

    [Fact]
    public async Task Error_in_JSON_lines_has_the_line_number()
    {
        var wrong = ErrorRow.Of<TdObject>("", $"{Valid.Ok}\n{Valid.Session}\n{_wrong}\n{Valid.Ok}", "", "", "");
        using var stream = new MemoryStream(wrong.Utf8);

        var error = (await FluentActions.Awaiting(async () =>
        {
            await foreach (var value in JsonSerializer.DeserializeAsyncEnumerable<TdObject>(stream, topLevelValues: true))
            {
                value.Should().NotBeNull();
            }
        }).Should().ThrowExactlyAsync<JsonException>()).Which;

        error.Message.Should().Be("session." + Date);
        error.LineNumber.Should().Be(2);
        error.BytePositionInLine.Should().Be(wrong.BytePositionInLine);
    }

    internal sealed class AppType
    {
        public string? Name { get; set; }

        public Session? Session { get; set; }

        public List<Session?>? List { get; set; }

        public Dictionary<string, Session>? ByName { get; set; }

        public AppType? Inner { get; set; }

        public TdObject? Any { get; set; }

        public SessionType? Type { get; set; }

        public TdEnvelope? Envelope { get; set; }
    }
}
