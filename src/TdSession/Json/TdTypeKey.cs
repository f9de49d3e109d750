namespace TdSession;

/// <summary>The spelling of the type key to write. Both spellings can be read.</summary>
public enum TdTypeKey
{
    /// <summary><c>"_": "session"</c>, as in the JavaScript clients tdlib-native and tdl.</summary>
    Underscore,

    /// <summary><c>"@type": "session"</c>, as in TDLib's JSON interface.</summary>
    AtType,
}
