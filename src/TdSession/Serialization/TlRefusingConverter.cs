using System.ComponentModel;

namespace TdSession.Serialization;

/// <summary>Makes a serializer that does not know our types fail, instead of losing what is in them. Newtonsoft.Json asks the
/// <see cref="TypeConverter"/> of a type that has one for a text.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Created through the attributes on TdObject and TdEnvelope.")]
internal sealed class TlRefusingConverter : TypeConverter
{
    /// <inheritdoc/>
    /// <remarks>A serializer asks for text that is the same in every culture. A list on a screen, which asks in the culture of its user,
    /// gets what <see cref="object.ToString"/> says.</remarks>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        context is null && ReferenceEquals(culture, CultureInfo.InvariantCulture)
            ? throw new NotSupportedException($"{value?.GetType().Name} is written with System.Text.Json: another serializer loses fields.")
            : base.ConvertTo(context, culture, value, destinationType);
}
