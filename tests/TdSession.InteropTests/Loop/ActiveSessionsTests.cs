namespace TdSession.InteropTests.Loop;

/// <summary>From the server through TDLib into a <see cref="Session"/>.</summary>
public sealed class ActiveSessionsTests(TdLibHosts hosts)
{
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Session_fields_match_those_of_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(new StandInAnswers { Sessions = SampleSessions.Served, InactiveTtlDays = 366 });

        var sessions = (Sessions)await tdLib.AskAsync(new GetActiveSessions());

        // TDLib sorts them for apps.
        sessions.Items.Should().Equal(SampleSessions.All.Select(sample => SampleSessions.Expected(sample.Served, sample.Type))
            .OrderByDescending(session => session.IsCurrent)
            .ThenByDescending(session => session.IsPasswordPending)
            .ThenByDescending(session => session.IsUnconfirmed)
            .ThenByDescending(session => session.LastActiveDate));
        sessions.InactiveSessionTtlDays.Should().Be(366);
        sessions.Items.Select(session => session.Type.GetType()).Distinct().Should().HaveCount(17);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Empty_and_large_session_lists_are_read(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        foreach (int count in new[] { 0, 2_000 })
        {
            StandInSession[] served = [.. Enumerable.Range(1, count).Select(i => new StandInSession { Hash = i, DateActive = count - i })];
            await tdLib.ServeAsync(served);

            ((Sessions)await tdLib.AskAsync(new GetActiveSessions())).Items
                .Should().Equal(served.Select(session => SampleSessions.Expected(session, new SessionType.Unknown())));
        }
    }

    /// <summary>TDLib removes the invalid end of a text, or else all of it, and replaces NUL with a space.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_repairs_invalid_text_from_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
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

        var sessions = (Sessions)await tdLib.AskAsync(new GetActiveSessions());

        sessions.Items.Select(session => session.DeviceModel).Should().Equal(cases.Select(item => item.Text));
    }
}
