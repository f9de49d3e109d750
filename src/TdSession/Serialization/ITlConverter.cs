namespace TdSession.Serialization;

/// <summary>A converter of this library, of whatever type.</summary>
internal interface ITlConverter
{
    /// <summary>Gets the format that it writes.</summary>
    TdJsonFormat Format { get; }
}
