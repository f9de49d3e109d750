namespace TdSession;

/// <summary>A union: a case without fields, a positional case, and what is neither.</summary>
[TlType("Shape")]
public abstract partial record Shape : TdObject
{
    private Shape()
    {
    }

    /// <summary>Has no fields, and another name in the third schema.</summary>
    [TlConstructor("shapeCircle")]
    [TlConstructor("figureCircle", Since = TdSchema.V1_7_9)]
    public sealed partial record Circle : Shape;

    /// <summary>Has a parameter, and a property that is no field.</summary>
    [TlConstructor("shapeSquare")]
    public sealed partial record Square([property: TlField("side")] long Side) : Shape
    {
        /// <summary>Gets what follows from the side.</summary>
        public long Area => Side * Side;
    }

    /// <summary>Came with the third schema.</summary>
    [TlConstructor("shapeTriangle", Since = TdSchema.V1_7_9)]
    public sealed partial record Triangle : Shape;

    /// <summary>Is a case of tomorrow.</summary>
    [TlUnrecognized]
    public sealed partial record Unrecognized(string TypeName) : Shape;
}
