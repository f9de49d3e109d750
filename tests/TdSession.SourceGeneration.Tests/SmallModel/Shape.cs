namespace TdSession;

/// <summary>A union: a case without fields, a positional case, and an unrecognized case.</summary>
[TlType("Shape")]
public abstract partial record Shape : TdObject
{
    private Shape()
    {
    }

    /// <summary>Has no fields, and another name since the third schema.</summary>
    [TlConstructor("shapeCircle")]
    [TlConstructor("figureCircle", Since = TdSchema.V1_7_9)]
    public sealed partial record Circle : Shape;

    /// <summary>Has a parameter, and a property that is not a field.</summary>
    [TlConstructor("shapeSquare")]
    public sealed partial record Square([property: TlField("side", Int53 = true)] long Side) : Shape
    {
        /// <summary>Gets the square of the side.</summary>
        public long Area => Side * Side;
    }

    /// <summary>Is a case of a newer TDLib.</summary>
    [TlUnrecognized]
    public sealed partial record Unrecognized(string TypeName) : Shape;
}
