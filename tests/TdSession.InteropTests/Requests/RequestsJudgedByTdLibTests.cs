namespace TdSession.InteropTests.Requests;

/// <summary><c>td_execute</c> needs no log-in to say whether it could parse a request: it refuses to run what it understood.</summary>
public sealed class RequestsJudgedByTdLibTests(TdLibHosts hosts)
{
    private static readonly Error _parsed = new() { Code = 400, Message = "The method can't be executed synchronously" };

    [Fact]
    public void Every_request_type_is_in_the_catalog()
    {
        IEnumerable<Type> requestTypes = typeof(TdFunction).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(TdFunction)) && !type.IsAbstract);

        RequestCatalog.Requests.Select(request => request.GetType()).Distinct().Should().BeEquivalentTo(requestTypes);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_parses_every_request_in_both_key_orders(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        TdLibHost host = await hosts.GetAsync(version);
        TdEnvelope[] envelopes = [.. RequestCatalog.Envelopes(version.Schema)];
        byte[][] requests = [.. envelopes.Select(envelope => JsonSerializer.SerializeToUtf8Bytes(envelope, version.Options))];

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync([.. requests, .. requests.Select(Reversed)]);

        answers.Should().HaveCount(2 * envelopes.Length);
        for (int i = 0; i < answers.Count; i++)
        {
            TdEnvelope expected = envelopes[i % envelopes.Length] with { Object = _parsed };
            TdEnvelope answer = TdEnvelope.Parse(answers[i]);
            answer.Should().Be(expected, "TDLib {0} has to parse {1}", version.Name, envelopes[i % envelopes.Length].Object);
            JsonSerializer.SerializeToUtf8Bytes(answer, version.Options).ShouldBeWhatTdLibWrote(answers[i]);
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Only_newer_TDLib_versions_know_newer_requests(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        TdLibHost host = await hosts.GetAsync(version);
        TdFunction[] newer = [.. RequestCatalog.Requests.Except(RequestCatalog.KnownTo(TdLibVersion.Oldest.Schema))];
        newer.Should().NotBeEmpty();

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync(
            [.. newer.Select(request => JsonSerializer.SerializeToUtf8Bytes<TdObject>(request, version.Options))]);

        TdFunction[] known = [.. RequestCatalog.KnownTo(version.Schema)];
        for (int i = 0; i < newer.Length; i++)
        {
            string name = JsonSerializer.SerializeToElement<TdObject>(newer[i], version.Options).GetProperty("@type").GetString()!;
            string expected = known.Contains(newer[i])
                ? _parsed.Message
                : $"Failed to parse JSON object as TDLib request: Unknown class \"{name}\"";
            TdEnvelope.Parse(answers[i]).Object.Should().Be(new Error { Code = 400, Message = expected });
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_rejects_invalid_requests(string versionName)
    {
        TdLibHost host = await hosts.GetAsync(TdLibVersion.Named(versionName));
        string[] wrong =
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

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync([.. wrong.Select(Encoding.UTF8.GetBytes)]);

        answers.Select(answer => TdEnvelope.Parse(answer).Object).Should().AllBeOfType<Error>()
            .Which.Should()
            .OnlyContain(error => error.Code == 400 && error.Message.StartsWith("Failed to parse", StringComparison.Ordinal));
    }

    // The same members, last first: the type key comes last then.
    private static byte[] Reversed(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        IEnumerable<string> members = document.RootElement.EnumerateObject().Reverse()
            .Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}");
        return Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}");
    }
}
