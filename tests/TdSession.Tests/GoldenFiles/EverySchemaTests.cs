namespace TdSession.Tests.GoldenFiles;

/// <summary>Every value can be written in every schema, and both readers read it back.</summary>
public sealed class EverySchemaTests
{
    private static readonly string[] _changing =
    [
        "is_password_pending", "is_unconfirmed", "can_accept_secret_chats", "can_accept_calls", "type", "device_type", "ip", "ip_address",
        "country", "location",
    ];

    public static TheoryData<TdSchema> Schemas => [.. typeof(TdSchema).GetEnumValues().Cast<TdSchema>()];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Golden_messages_round_trip_in_every_schema(TdSchema schema)
    {
        var options = Formats.LibTdJson(schema);
        foreach (var message in Concurrency.Corpora.Messages)
        {
            var value = TdEnvelope.Parse(message);

            var written = JsonSerializer.SerializeToUtf8Bytes(value, options);

            TdEnvelope.ParseAny(written).Equals(value).Should().BeTrue(Encoding.UTF8.GetString(written));
            if (TdEnvelope.ParseCanonical(message) is not null)
            {
                TdEnvelope.ParseCanonical(written).Should().NotBeNull(Encoding.UTF8.GetString(written)).And.Be(value);
            }
        }
    }

    [Fact]
    public void Session_is_written_in_the_oldest_sufficient_schema()
    {
        var session = Samples.Session with
        {
            IsPasswordPending = false,
            IsUnconfirmed = false,
            CanAcceptCalls = false,
            CanAcceptSecretChats = false,
            Type = new SessionType.Unknown(),
        };

        NamesIn(session).Should().Equal("ip", "country");
        NamesIn(session with { IsPasswordPending = true }).Should().Equal("is_password_pending", "ip", "country");
        foreach (var changed in new[] { session with { CanAcceptSecretChats = true }, session with { CanAcceptCalls = true } })
        {
            NamesIn(changed).Should().Equal("is_password_pending", "can_accept_secret_chats", "can_accept_calls", "ip", "country");
        }

        NamesIn(session with { Type = new SessionType.Xbox() }).Should()
            .Equal("is_password_pending", "can_accept_secret_chats", "can_accept_calls", "type", "ip", "country");
        NamesIn(session with { IsUnconfirmed = true }).Should().Equal("is_password_pending", "is_unconfirmed", "can_accept_secret_chats",
            "can_accept_calls", "type", "ip_address", "location");

        static IEnumerable<string> NamesIn(Session session) =>
            JsonElement.Parse(JsonSerializer.Serialize(session, Formats.LibTdJson(TdSchema.V1_0_0))).EnumerateObject()
                .Select(field => field.Name).Where(name => _changing.Contains(name));
    }
}
