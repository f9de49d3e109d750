namespace TdSession.InteropTests.Loop;

/// <summary>From the server through TDLib into a <see cref="Session"/>, and back out as TDLib wrote it.</summary>
public sealed class ActiveSessionsTests(TdLibHosts hosts)
{
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Session_fields_match_those_of_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        await tdLib.ServeAsync([.. SampleSessions.All.Select(sample => sample.Served)], inactiveTtlDays: 366);

        var sessions = (Sessions)TdEnvelope.Parse(await tdLib.AskAsync(new GetActiveSessions())).Object;

        // TDLib puts them into the order in which apps show them.
        Session[] expected =
        [
            .. SampleSessions.All.Select(sample => SampleSessions.Expected(sample.Served, sample.Type))
                .OrderByDescending(session => session.IsCurrent)
                .ThenByDescending(session => session.IsPasswordPending)
                .ThenByDescending(session => session.IsUnconfirmed)
                .ThenByDescending(session => session.LastActiveDate),
        ];
        for (int i = 0; i < expected.Length; i++)
        {
            sessions.Items[i].Should()
                .BeEquivalentTo(expected[i], options => options.RespectingRuntimeTypes().ComparingByMembers<Session>());
        }

        sessions.Should().Be(new Sessions { Items = [.. expected], InactiveSessionTtlDays = 366 });
        sessions.Items.Select(session => session.Type.GetType()).Distinct().Should().HaveCount(17);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Session_list_is_rewritten_byte_for_byte(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        LoggedInTdLib tdLib = await hosts.LogInAsync(version);
        await tdLib.ServeAsync([.. SampleSessions.All.Select(sample => sample.Served)]);

        byte[] message = await tdLib.AskAsync(new GetActiveSessions());

        TdEnvelope.IsKnownType(message).Should().BeTrue();
        JsonSerializer.SerializeToUtf8Bytes(TdEnvelope.Parse(message), version.Options).ShouldBeWhatTdLibWrote(message);
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<TdEnvelope>(message), version.Options)
            .ShouldBeWhatTdLibWrote(message);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Empty_and_large_session_lists_are_read(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        foreach (int count in new[] { 0, 2_000 })
        {
            StandInSession[] served = [.. Enumerable.Range(1, count).Select(i => new StandInSession { Hash = i, DateActive = count - i })];
            await tdLib.ServeAsync(served, inactiveTtlDays: 1);

            TdObject answer = TdEnvelope.Parse(await tdLib.AskAsync(new GetActiveSessions())).Object;

            answer.Should().Be(new Sessions
            {
                Items = [.. served.Select(session => SampleSessions.Expected(session, new SessionType.Unknown()))],
                InactiveSessionTtlDays = 1,
            });
        }
    }

    /// <summary>TDLib drops the end of a text that is not UTF-8, and the rest if that does not help; for NUL it puts a space.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_repairs_invalid_text_from_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        (byte[] Bytes, string Text)[] cases =
        [
            ([0xff], ""),
            ([.. "a"u8, 0xff], "a"),
            ([.. "a"u8, 0xff, .. "b"u8], ""),
            ([.. "a"u8, 0xe2, 0x82], "a"),
            ([.. "a"u8, 0xed, 0xa0, 0x80], "a"),
            ([.. "ab"u8, 0x80, 0x80, 0x80, 0x80, 0x80], "a"),
            ([.. "a"u8, 0, .. "b"u8], "a b"),
        ];
        await tdLib
            .ServeAsync([.. cases.Select((item, index) => new StandInSession { DeviceModelBytes = item.Bytes, DateActive = -index })]);

        var sessions = (Sessions)TdEnvelope.Parse(await tdLib.AskAsync(new GetActiveSessions())).Object;

        sessions.Items.Select(session => session.DeviceModel).Should().Equal(cases.Select(item => item.Text));
    }
}
