namespace TdSession.Serialization;

/// <summary>What a serializer other than System.Text.Json gets. It would lose fields without a word.</summary>
internal static class TlOtherSerializers
{
    public static NotSupportedException Refuse(object value) =>
        new($"{value.GetType()} can be read and written with System.Text.Json only.");
}
