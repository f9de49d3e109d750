namespace TdSession.Tests.GoldenFiles;

/// <summary>Every value can be written in every schema, and reads back equal by both readers.</summary>
public sealed class EverySchemaTests
{
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
        var session = Model.Samples.Session with
        {
            IsPasswordPending = false,
            IsUnconfirmed = false,
            CanAcceptCalls = false,
            CanAcceptSecretChats = false,
            Type = new SessionType.Unknown(),
        };

        NewestNames(session).Should().Be("ip, country");
        NewestNames(session with { IsPasswordPending = true }).Should().Be("is_password_pending, ip, country");
        NewestNames(session with { CanAcceptSecretChats = true }).Should()
            .Be("is_password_pending, can_accept_secret_chats, can_accept_calls, ip, country");
        NewestNames(session with { CanAcceptCalls = true }).Should()
            .Be("is_password_pending, can_accept_secret_chats, can_accept_calls, ip, country");
        NewestNames(session with { Type = new SessionType.Xbox() }).Should()
            .Be("is_password_pending, can_accept_secret_chats, can_accept_calls, type, ip, country");
        NewestNames(session with { IsUnconfirmed = true }).Should()
            .Be("is_password_pending, is_unconfirmed, can_accept_secret_chats, can_accept_calls, type, ip_address, location");

        static string NewestNames(Session session)
        {
            string[] changing = ["is_password_pending", "is_unconfirmed", "can_accept_secret_chats", "can_accept_calls", "type",
                "device_type", "ip", "ip_address", "country", "location"];
            var json = JsonElement.Parse(JsonSerializer.Serialize(session, Formats.LibTdJson(TdSchema.V1_0_0)));
            return string.Join(", ", json.EnumerateObject().Select(field => field.Name).Where(name => changing.Contains(name)));
        }
    }
}
