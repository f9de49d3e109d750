namespace TdSession;

/// <summary>A union without an unrecognized case, whose members derive from a generic record between them.</summary>
[TlType("Question")]
public abstract partial record Question : TdObject;

/// <summary>Stands for nothing in TL.</summary>
public abstract record Question<TAnswer> : Question
    where TAnswer : TdObject;

/// <summary>Is positional, with a property besides.</summary>
[TlConstructor("ask")]
public sealed partial record Ask([property: TlField("text")] string Text, [property: TlField("times")] int Times) : Question<Everything>
{
    /// <summary>Gets whether somebody waits for the answer.</summary>
    [TlField("is_urgent", Since = TdSchema.V1_3_5)]
    public bool IsUrgent { get; init; }
}

/// <summary>Has an answer of another type.</summary>
[TlConstructor("wonder")]
public sealed partial record Wonder : Question<Shape>;
