namespace TdSession.InteropTests.Escaping;

/// <summary>Texts of random length that hold, between them, every Unicode scalar once, and the troublesome ones over and over.</summary>
internal static class RandomTexts
{
    private const int Seed = 20260605;
    private const int LongestRun = 16;
    private const int LastScalar = 0x10ffff;
    private const string Troublesome =
        "\0\u0001\b\t\n\f\r\u001f\"\\/<>&'+`\u007f\u0080\u0085\u00a0\u2028\u2029\ud7ff\ue000\ufeff\ufffd\uffff";

    public static IReadOnlyList<string> EveryScalar()
    {
        var random = new Random(Seed);
        int[] scalars = [.. Enumerable.Range(0, LastScalar + 1).Where(Rune.IsValid)];
        random.Shuffle(scalars);

        var texts = new List<string>();
        var text = new StringBuilder();
        int used = 0;
        while (used < scalars.Length)
        {
            int runEnd = Math.Min(scalars.Length, used + random.Next(LongestRun));
            text.Clear();
            foreach (int scalar in scalars.AsSpan(used..runEnd))
            {
                text.Append(new Rune(scalar).ToString());
                if (random.Next(4) == 0)
                {
                    text.Append(Troublesome[random.Next(Troublesome.Length)]);
                }
            }

            texts.Add(text.ToString());
            used = runEnd;
        }

        return texts;
    }
}
