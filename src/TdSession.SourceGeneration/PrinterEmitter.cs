namespace TdSession.SourceGeneration;

/// <summary>Prints what <c>ToString</c> shows of one record: the name of every field, and its value unless that is hidden.</summary>
internal static class PrinterEmitter
{
    public static void Emit(SourceWriter code, TypeModel type)
    {
        code.Write("/// <inheritdoc/>");
        code.Write("protected override bool PrintMembers(StringBuilder builder) => new TlPrinter(builder)");
        foreach (var field in type.Fields)
        {
            code.Write($"    .Add(nameof({field.Property}), {Shown(field)})");
        }

        if (type.Role == TypeRole.Unrecognized)
        {
            code.Write("    .Add(nameof(TypeName), TypeName)");
        }

        code.Write("    .End(UnknownFields);");
    }

    private static string Shown(FieldModel field) =>
        field.IsHidden ? "TlPrinter.Hidden"
        : field.Kind == FieldKind.Vector ? $"{field.Property}{(field.IsNullable ? "?" : "")}.Length"
        : field.Property;
}
