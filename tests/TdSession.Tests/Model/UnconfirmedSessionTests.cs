namespace TdSession.Tests.Model;

/// <summary>An unconfirmed session has two schemas. A value that the older one cannot contain is written in the newer one.</summary>
public sealed class UnconfirmedSessionTests
{
    private static string Old =>
        """{"_":"unconfirmedSession","id":"42","log_in_date":1795364644,"device_model":"Hidden-model","location":"Hidden-location"}""";
    private static string Current =>
        """{"_":"unconfirmedSession","type":{"_":"sessionTypeDevice","session_id":"42"},"date":1795364644"""
        + ""","device_model":"Hidden-model","location":"Hidden-location"}""";

    [Fact]
    public void Both_schemas_give_the_same_value()
    {
        JsonSerializer.Deserialize<UnconfirmedSession>(Old).Should().Be(Samples.UnconfirmedSession);
        JsonSerializer.Deserialize<UnconfirmedSession>(Current).Should().Be(Samples.UnconfirmedSession);
        JsonSerializer.Serialize(Samples.UnconfirmedSession).Should().Be(Old);
        JsonSerializer.Serialize(Samples.UnconfirmedSession, Formats.JavaScript2026).Should().Be(Current);
    }

    [Theory]
    [InlineData("""{"_":"sessionTypeConnectedBot","bot_user_id":1}""")]
    [InlineData("""{"_":"sessionTypeToaster"}""")]
    [InlineData("""{"_":"sessionTypeDevice","session_id":"1","x":2}""")]
    public void Unsupported_type_is_written_in_the_newer_schema(string type)
    {
        var session = Samples.UnconfirmedSession with { Type = JsonSerializer.Deserialize<UnconfirmedSessionType>(type)! };
        var expected = Current.Replace("""{"_":"sessionTypeDevice","session_id":"42"}""", type);

        JsonSerializer.Serialize(session).Should().Be(expected);
        JsonSerializer.Serialize(new UpdateUnconfirmedSession { Session = session }).Should()
            .Be($$"""{"_":"updateUnconfirmedSession","session":{{expected}}}""");
        JsonSerializer.Deserialize<UnconfirmedSession>(expected).Should().Be(session);
    }

    [Theory]
    [InlineData("""{"_":"sessionTypeDevice","session_id":"42"}""", typeof(UnconfirmedSessionType.Device))]
    [InlineData("""{"_":"sessionTypeConnectedBot","bot_user_id":1}""", typeof(UnconfirmedSessionType.ConnectedBot))]
    [InlineData("""{"_":"sessionTypeToaster","slots":2}""", typeof(UnconfirmedSessionType.Unrecognized))]
    public void Each_case_reads_as_base_and_own_type(string json, Type type)
    {
        var value = JsonSerializer.Deserialize<UnconfirmedSessionType>(json);

        value.Should().BeOfType(type).And.Be(JsonSerializer.Deserialize(json, type));
        JsonSerializer.Serialize(value).Should().Be(json);
    }

    [Fact]
    public void Each_type_names_its_requests()
    {
        (UnconfirmedSessionType Type, string Name, TdFunction<Ok>? Confirm, TdFunction<Ok>? Reject)[] rows =
        [
            (new UnconfirmedSessionType.Device(-5), "Device", new ConfirmSession(-5), new TerminateSession(-5)),
            (new UnconfirmedSessionType.ConnectedBot(5), "ConnectedBot",
                new ConfirmBusinessConnectedBot(5), new DeleteBusinessConnectedBot(5)),
            (new UnconfirmedSessionType.Unrecognized("sessionTypeToaster"), "Toaster", null, null),
        ];

        rows.Select(row => (row.Type, row.Type.Name, row.Type.ConfirmRequest, row.Type.RejectRequest)).Should().Equal(rows);
        rows.Select(row => row.Type.GetType()).Should().BeEquivalentTo(
            typeof(UnconfirmedSessionType).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(UnconfirmedSessionType))),
            "a new case needs its requests");
    }

    [Fact]
    public void Update_without_a_session_has_a_null_session()
    {
        JsonSerializer.Deserialize<UpdateUnconfirmedSession>("""{"@type":"updateUnconfirmedSession"}""").Should()
            .Be(new UpdateUnconfirmedSession());
        JsonSerializer.Deserialize<UpdateUnconfirmedSession>(
            """{"@type":"updateUnconfirmedSession","session":null,"unconfirmed_session_count":0}""")
            .Should().Be(new UpdateUnconfirmedSession { UnconfirmedSessionCount = 0 });
    }
}
