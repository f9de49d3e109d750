namespace TdSession.InteropTests.Environment;

/// <summary>Compares long JSON texts byte by byte, and shows the first difference.</summary>
internal static class ByteAssertions
{
    private const int Context = 24;

    public static void ShouldBeWhatTdLibWrote(this byte[] ours, byte[] theirs)
    {
        int same = ours.AsSpan().CommonPrefixLength(theirs);
        if (same < ours.Length || same < theirs.Length)
        {
            Assert.Fail($"At byte {same} we wrote …{Excerpt(ours)}… where TDLib wrote …{Excerpt(theirs)}…");
        }

        string Excerpt(byte[] json) =>
            Encoding.UTF8.GetString(json.AsSpan()[Math.Max(0, same - Context)..Math.Min(json.Length, same + Context)]);
    }
}
