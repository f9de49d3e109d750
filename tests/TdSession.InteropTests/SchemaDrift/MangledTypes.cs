namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Reads the types of parameters from the name of a C++ function in a library: the part of the Itanium C++ ABI that TDLib's
/// schema needs.</summary>
internal ref struct MangledTypes
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;

    private MangledTypes(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The kinds of the parameters.</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<char> text)
    {
        var kinds = new List<string>();
        var types = new MangledTypes(text);
        while (types._position < text.Length)
        {
            char first = types.Current;
            types.SkipType();
            if (first != 'v')
            {
                kinds.Add(first switch { 'b' => "Bool", 'i' => "int32", 'l' or 'x' => "int64", 'd' => "double", _ => "object" });
            }
        }

        return kinds;
    }

    private readonly char Current => _text[_position];

    private void SkipType()
    {
        switch (_text[_position++])
        {
            // A reference, a const or a pointer of another type.
            case 'R' or 'O' or 'K' or 'P':
                SkipType();
                break;
            case 'N':
                SkipUntilEnd();
                break;
            case 'S':
                SkipSubstitution();
                break;
        }
    }

    // The parts of a nested name, or the arguments of a template.
    private void SkipUntilEnd()
    {
        while (Current != 'E')
        {
            if (char.IsAsciiDigit(Current))
            {
                SkipIdentifier();
            }
            else if (Current == 'I')
            {
                _position++;
                SkipUntilEnd();
            }
            else
            {
                SkipType();
            }
        }

        _position++;
    }

    private void SkipIdentifier()
    {
        int length = 0;
        while (char.IsAsciiDigit(Current))
        {
            length = (length * 10) + (_text[_position++] - '0');
        }

        _position += length;
    }

    // "St" is the namespace std; "S_", "S0_" … repeat a part of the name.
    private void SkipSubstitution()
    {
        if (_text[_position++] is not ('t' or '_'))
        {
            _position += _text[_position..].IndexOf('_') + 1;
        }
    }
}
