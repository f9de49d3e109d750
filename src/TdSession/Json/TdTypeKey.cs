namespace TdSession;

/// <summary>How the type key of an object is spelled when it is written. Both spellings are always read.</summary>
public enum TdTypeKey
{
    /// <summary><c>"_": "session"</c>, as the JavaScript clients tdlib-native and tdl have it.</summary>
    Underscore,

    /// <summary><c>"@type": "session"</c>, as TDLib's own JSON interface has it.</summary>
    AtType,
}
