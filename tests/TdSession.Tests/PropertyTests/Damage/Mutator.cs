namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>Damages lines of a corpus: bytes, tokens, names, fields, pieces of other lines, truncation, nesting. The same seed gives the
/// same inputs.</summary>
internal sealed class Mutator
{
    private const int MaxLength = 1 << 16;

    private static readonly byte[][] _values = Utf8(
        """
        null true false 0 -0 -1 1.0 1e3 1e99999999999 01 2147483647 2147483648 -2147483649 9223372036854775807 9223372036854775808
        "" "0" "-0" "+1" "\t1" "9223372036854775808" "\ud800" "\udc00\ud800" "\ud83d\ude00" "\u0000" "\/" [] {} [null] [[[]]] {"_":"ok"}
        {"@type":"x"} "session" "sessionTypeXbox" "sessionDeviceTypeXbox" {"_":"sessionTypeDevice","session_id":"1"}
        {"_":"sessionTypeX","a":1} {"a":1,"a":2} tru nul NaN 'x' /**/1 "
        """);

    private static readonly byte[][] _names = Utf8(
        """
        "_" "@type" "@extra" "@client_id" "id" "\u0069d" "type" "device_type" "ip" "ip_address" "country" "location" "region" "date"
        "log_in_date" "session" "sessions" "session_id" "code" "" "x" "\ud800" "\u005f" "a\u0000"
        """);

    private static readonly byte[][] _bytes =
        [.. Utf8("\" \\ { } [ ] , : \0 \u007f \u00e9 \u2028 \\u \\ud8 - e . / // /* */ \ufeff"), " "u8.ToArray(), "\n"u8.ToArray()];

    private readonly IReadOnlyList<byte[]> _corpus;
    private readonly Dice _dice;
    private readonly Action<Text>[] _mutations;

    public Mutator(IReadOnlyList<byte[]> corpus, ulong seed)
    {
        _corpus = corpus;
        _dice = new Dice(seed);
        _mutations =
        [
            FlipABit, SetAByte, InsertBytes, RemoveBytes, RepeatBytes, Truncate, Splice,
            ReplaceAValue, ReplaceAValueByItsLike, ReplaceAValueByItsLike, ReplaceAValueByItsLike, TakeAValueFromAnotherLine, SwapValues,
            NestAValue, RemoveAValue,
            RenameAField, RepeatAField, RemoveAField, MoveAFieldToTheFront, MoveAFieldToTheFront, AddAField, AddAField, AddWhiteSpace,
        ];
    }

    /// <summary>Gets the values, names and bytes that are inserted.</summary>
    public static IEnumerable<byte[]> Words => [.. _values, .. _names, .. _bytes];

    public byte[] Next()
    {
        var text = new Text(_dice.Of(_corpus));
        for (var rest = _dice.Next(1, 4); rest > 0; rest--)
        {
            _dice.Of(_mutations)(text);
            if (text.Bytes.Length > MaxLength)
            {
                text.Bytes = text.Bytes[..MaxLength];
            }
        }

        return text.Bytes;
    }

    private static byte Kind(ReadOnlySpan<byte> value) => value[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9') ? (byte)'0' : value[0];

    private static byte[][] Utf8(string words) =>
        [.. words.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)];

    private void FlipABit(Text text) => ChangeAByte(text, value => (byte)(value ^ (1 << _dice.Next(8))));

    private void SetAByte(Text text) => ChangeAByte(text, _ => (byte)_dice.Next(256));

    private void ChangeAByte(Text text, Func<byte, byte> change)
    {
        if (text.Bytes.Length > 0)
        {
            var changed = (byte[])text.Bytes.Clone();
            var index = _dice.Next(changed.Length);
            changed[index] = change(changed[index]);
            text.Bytes = changed;
        }
    }

    private void InsertBytes(Text text)
    {
        var index = _dice.Next(text.Bytes.Length + 1);
        text.Replace(index, index, _dice.Of(_bytes));
    }

    private void RemoveBytes(Text text)
    {
        var (start, end) = Range(text, 20);
        text.Replace(start, end, []);
    }

    private void RepeatBytes(Text text)
    {
        var (start, end) = Range(text, 40);
        text.Replace(start, start, text.Bytes.AsSpan(start, end - start));
    }

    private void Truncate(Text text) => text.Bytes = text.Bytes[.._dice.Next(text.Bytes.Length + 1)];

    private void Splice(Text text)
    {
        var other = _dice.Of(_corpus);
        text.Bytes = [.. text.Bytes.AsSpan(0, _dice.Next(text.Bytes.Length + 1)), .. other.AsSpan(_dice.Next(other.Length + 1))];
    }

    private void ReplaceAValue(Text text) => At(text, text.Tokens.Values, value => text.Replace(value.Start, value.End, _dice.Of(_values)));

    private void ReplaceAValueByItsLike(Text text) => At(text, text.Tokens.Values, value =>
    {
        var kind = Kind(value.In(text.Bytes));
        text.Replace(value.Start, value.End, _dice.Of([.. _values.Where(other => Kind(other) == kind)]));
    });

    private void TakeAValueFromAnotherLine(Text text)
    {
        var other = _dice.Of(_corpus);
        var values = JsonTokens.Of(other).Values;
        At(text, text.Tokens.Values, value => text.Replace(value.Start, value.End, _dice.Of(values).In(other)));
    }

    private void SwapValues(Text text) => At(text, text.Tokens.Values, one => At(text, text.Tokens.Values, other =>
    {
        var (first, last) = one.Start < other.Start ? (one, other) : (other, one);
        if (first.End <= last.Start)
        {
            text.Bytes =
            [
                .. text.Bytes.AsSpan(0, first.Start), .. last.In(text.Bytes), .. text.Bytes.AsSpan(first.End, last.Start - first.End),
                .. first.In(text.Bytes), .. text.Bytes.AsSpan(last.End),
            ];
        }
    }));

    private void NestAValue(Text text) => At(text, text.Tokens.Values, value =>
    {
        var depth = _dice.OneIn(4) ? _dice.Next(50, 80) : _dice.Next(1, 4);
        var (open, close) = _dice.OneIn(2) ? ("[", "]") : ("{\"a\":", "}");
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + Encoding.UTF8.GetString(value.In(text.Bytes))
            + string.Concat(Enumerable.Repeat(close, depth));
        text.Replace(value.Start, value.End, Encoding.UTF8.GetBytes(nested));
    });

    private void RemoveAValue(Text text) => At(text, text.Tokens.Values, value => text.Replace(value.Start, value.End, []));

    private void RenameAField(Text text) => At(text, text.Tokens.Names, name => text.Replace(name.Start, name.End, _dice.Of(_names)));

    private void RepeatAField(Text text) => At(text, text.Tokens.Fields, field =>
        At(text, text.Tokens.Fields, place => text.Replace(place.Start, place.Start, [.. field.In(text.Bytes), (byte)','])));

    private void RemoveAField(Text text) => At(text, text.Tokens.Fields, field =>
    {
        var hasComma = field.End < text.Bytes.Length && text.Bytes[field.End] == ',';
        text.Replace(field.Start, hasComma ? field.End + 1 : field.End, []);
    });

    private void MoveAFieldToTheFront(Text text) => At(text, text.Tokens.Fields, field =>
    {
        var bytes = field.In(text.Bytes).ToArray();
        RemoveAField(text);
        At(text, text.Tokens.Fields, place => text.Replace(place.Start, place.Start, [.. bytes, (byte)',']));
    });

    private void AddAField(Text text) => At(text, text.Tokens.Fields, place =>
        text.Replace(place.Start, place.Start, [.. _dice.Of(_names), (byte)':', .. _dice.Of(_values), (byte)',']));

    private void AddWhiteSpace(Text text) => At(text, text.Tokens.Values, value => text.Replace(value.End, value.End, " \r\n\t"u8));

    private void At(Text text, IReadOnlyList<JsonTokens.Piece> pieces, Action<JsonTokens.Piece> mutate)
    {
        if (pieces.Count > 0)
        {
            mutate(_dice.Of(pieces));
        }
        else
        {
            InsertBytes(text);
        }
    }

    private (int Start, int End) Range(Text text, int maxLength)
    {
        var start = _dice.Next(text.Bytes.Length + 1);
        return (start, Math.Min(text.Bytes.Length, start + _dice.Next(1, maxLength)));
    }

    /// <summary>The damaged text.</summary>
    private sealed class Text(byte[] bytes)
    {
        private JsonTokens? _tokens;

        public byte[] Bytes { get; set => (field, _tokens) = (value, null); } = bytes;

        public JsonTokens Tokens => _tokens ??= JsonTokens.Of(Bytes);

        public void Replace(int start, int end, ReadOnlySpan<byte> with) =>
            Bytes = [.. Bytes.AsSpan(0, start), .. with, .. Bytes.AsSpan(end)];
    }
}
