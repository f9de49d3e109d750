namespace TdSession;

/// <summary>Which version of TDLib's schema is written. Every version since 2018 is always read.</summary>
public enum TdSchema
{
    /// <summary>The schema of TDLib 1.8.18 to 1.8.63: <c>type</c>, <c>sessionTypeAndroid</c>.</summary>
    V1818,

    /// <summary>The schema from TDLib 1.8.65 on: <c>device_type</c>, <c>sessionDeviceTypeAndroid</c>.</summary>
    V1865,
}
