using TdSession.AotTests;

var replay = new Replay();
try
{
    await replay.Run();
    await Console.Out.WriteLineAsync($"{replay.Judged} messages judged, no difference");
    return 0;
}
catch (Exception error)
{
    await Console.Error.WriteLineAsync($"{replay.Place}: {error}");
    return 1;
}
