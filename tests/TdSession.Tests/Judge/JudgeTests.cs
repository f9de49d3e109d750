namespace TdSession.Tests.Judge;

/// <summary>The library and an independent judge agree about every text: whether it is a message, and which messages are equal.</summary>
public sealed class JudgeTests
{
    private const int AtOnce = 64;
    private const int FirstOnes = 4000;

    /// <summary>The number of cases of each enumeration: a sample, or all of them for a large number.</summary>
    private static readonly int _cases =
        int.Parse(Environment.GetEnvironmentVariable("JUDGE_CASES") ?? "60000", CultureInfo.InvariantCulture);

    private static readonly JsonSerializerOptions _tdLib =
        new() { Converters = { new TdJsonConverter(TdJsonFormat.TdLib) }, Encoder = TdJavaScriptEncoder.Instance };
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    /// <summary>The approximate number of all cases.</summary>
    private static readonly Dictionary<string, int> _counts = new()
    {
        [nameof(Cases.Members)] = (4 * 40_000) + 137_000 + (3 * 56_000),
        [nameof(Cases.Numbers)] = 37_448 * 9,
        [nameof(Cases.Escapes)] = 65_536 * 6,
        [nameof(Cases.Values)] = 160 * 161 * 13,
    };

    [Theory]
    [InlineData(nameof(Cases.Tokens))]
    [InlineData(nameof(Cases.Members))]
    [InlineData(nameof(Cases.Numbers))]
    [InlineData(nameof(Cases.Escapes))]
    [InlineData(nameof(Cases.Values))]
    public void Library_and_independent_judge_agree(string enumeration)
    {
        var all = (IEnumerable<string>)typeof(Cases).GetProperty(enumeration)!.GetValue(null)!;
        var earlier = new Queue<(string Meaning, TdEnvelope Value)>();
        var (messages, others) = (0, 0);
        foreach (var text in Sample(all, enumeration).Take(_cases))
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            var meaning = MessageJudge.MeaningOf(utf8);
            var value = Read(() => TdEnvelope.Parse(utf8), text);
            Agree(value is not null == meaning is not null, text,
                meaning is null ? "Parse accepts an invalid message" : "Parse rejects a message");
            var same = Read(() => JsonSerializer.Deserialize<TdEnvelope>(utf8), text);
            Agree(Equals(value, same) && value?.GetHashCode() == same?.GetHashCode(), text, "the serializer reads another value");
            if (meaning is null)
            {
                others++;
                continue;
            }

            messages++;
            foreach (var options in new[] { JsonSerializerOptions.Default, _tdLib, _indented })
            {
                Agree(MessageJudge.MeaningOf(JsonSerializer.SerializeToUtf8Bytes(value, options)) == meaning, text,
                    "the written message has another meaning");
            }

            foreach (var (otherMeaning, other) in earlier)
            {
                var isSame = meaning == otherMeaning;
                Agree(value!.Equals(other) == isSame && other.Equals(value) == isSame, text, $"equality is wrong about {otherMeaning}");
                Agree(meaning != otherMeaning || value.GetHashCode() == other.GetHashCode(), text, "equal values hash differently");
            }

            earlier.Enqueue((meaning, value!));
            if (earlier.Count > AtOnce)
            {
                earlier.Dequeue();
            }
        }

        messages.Should().BePositive();
        others.Should().BePositive();
    }

    /// <summary>Takes the first cases, and spreads the rest of the sample over the enumeration.</summary>
    private static IEnumerable<string> Sample(IEnumerable<string> all, string enumeration)
    {
        var step = Math.Max(1, _counts.GetValueOrDefault(enumeration) / _cases);
        var dice = new PropertyTests.Dice(7);
        var next = 0;
        var index = 0;
        foreach (var text in all)
        {
            if (index++ == next)
            {
                yield return text;
                next = index < FirstOnes ? index : index + dice.Next((2 * step) - 1);
            }
        }
    }

    private static TdEnvelope? Read(Func<TdEnvelope?> read, string text)
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Another exception: {text}", error);
        }
    }

    private static void Agree(bool holds, string text, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{otherwise}: {text}");
        }
    }
}
