namespace TdSession;

/// <summary>A union without an unrecognized case, whose cases derive from a generic record.</summary>
[TlType("Question")]
public abstract partial record Question : TdObject;

/// <summary>Has no TL type.</summary>
public abstract record Question<TAnswer> : Question
    where TAnswer : TdObject;

/// <summary>Is positional, with other properties too. The names clash with a keyword and with variables of the emitted code.</summary>
[TlConstructor("ask")]
public sealed partial record Ask([property: TlField("class")] string Class, [property: TlField("field")] bool Field) : Question<Everything>
{
    [TlField("json")]
    public string? Json { get; init; }

    [TlField("seen", Since = TdSchema.V1_3_5)]
    public int Seen { get; init; }
}

/// <summary>Came with the third schema, and has an answer of another type.</summary>
[TlConstructor("wonder", Since = TdSchema.V1_7_9)]
public sealed partial record Wonder : Question<Shape>;
