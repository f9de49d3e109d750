namespace TdSession.Serialization;

/// <summary>Refuses serializers other than System.Text.Json, which would silently lose fields.</summary>
internal static class TlOtherSerializers
{
    public static NotSupportedException Refuse(object value) =>
        new($"{value.GetType()} can be read and written with System.Text.Json only.");
}
