namespace TdSession.InteropTests.Requests;

/// <summary><c>td_execute</c> parses a request without a log-in, and then refuses to run it.</summary>
public sealed class RequestsJudgedByTdLibTests(TdLibHosts hosts)
{
    [Fact]
    public void Every_request_type_is_in_the_catalog() =>
        RequestCatalog.Requests.Select(request => request.GetType()).Distinct().Should().BeEquivalentTo(
            typeof(TdFunction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TdFunction)) && !type.IsAbstract));

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_parses_the_requests_of_its_schema(string versionName)
    {
        TdLibHost host = await hosts.GetAsync(versionName);
        TdEnvelope[] envelopes = [.. RequestCatalog.Envelopes];
        byte[][] requests = [.. envelopes.Select(envelope => JsonSerializer.SerializeToUtf8Bytes(envelope, host.Version.Options))];

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync([.. requests, .. requests.Select(Reversed)]);

        answers.Should().HaveCount(2 * envelopes.Length);
        for (int i = 0; i < answers.Count; i++)
        {
            TdEnvelope request = envelopes[i % envelopes.Length];
            string expected = RequestCatalog.IsKnownTo(host.Version.Schema, request.Object)
                ? "The method can't be executed synchronously"
                : $"Failed to parse JSON object as TDLib request: Unknown class \"{TypeName(requests[i % envelopes.Length])}\"";
            host.Version.Parse(answers[i]).Should().Be(
                request with { Object = new Error { Code = 400, Message = expected } }, "this is TDLib's answer to {0}", request.Object);
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_rejects_invalid_requests(string versionName)
    {
        TdLibHost host = await hosts.GetAsync(versionName);
        string[] invalid =
        [
            """{"@type":"terminateSession","session_id":"one"}""",
            """{"@type":"terminateSession","session_id":"+1"}""",
            """{"@type":"terminateSession","session_id":"9223372036854775808"}""",
            """{"@type":"terminateSession","session_id":1.5}""",
            """{"@type":"confirmSession","session_id":[1]}""",
            """{"@type":"toggleSessionCanAcceptCalls","session_id":"1","can_accept_calls":"yes"}""",
            """{"@type":"toggleSessionCanAcceptSecretChats","session_id":{},"can_accept_secret_chats":true}""",
            """{"@type":"setInactiveSessionTtl","inactive_session_ttl_days":2147483648}""",
            """{"@type":"confirmQrCodeAuthentication","link":5}""",
            """{"@type":"confirmBusinessConnectedBot","bot_user_id":[1]}""",
            """{"@type":"deleteBusinessConnectedBot","bot_user_id":"one"}""",
            """{"@type":"terminateEachSession"}""",
            """{"_":"getActiveSessions"}""",
            """{"@type":"getActiveSessions" """,
        ];

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync([.. invalid.Select(Encoding.UTF8.GetBytes)]);

        answers.Select(answer => TdEnvelope.Parse(answer).Object).Should().AllBeOfType<Error>().Which.Should()
            .OnlyContain(error => error.Code == 400 && error.Message.StartsWith("Failed to parse", StringComparison.Ordinal));
    }

    private static string TypeName(byte[] json) => JsonElement.Parse(json).GetProperty("@type").GetString()!;

    // The same members in reverse order, so that the type key is the last one.
    private static byte[] Reversed(byte[] json)
    {
        IEnumerable<string> members = JsonElement.Parse(json).EnumerateObject().Reverse()
            .Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}");
        return Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}");
    }
}
