namespace TdSession;

/// <summary>The type of device from which a session was created and on which it is running. It can be used to display a corresponding
/// icon. The cases are <see cref="Android"/>, <see cref="Apple"/>, <see cref="Brave"/>, <see cref="Chrome"/>, <see cref="Edge"/>,
/// <see cref="Firefox"/>, <see cref="Ipad"/>, <see cref="Iphone"/>, <see cref="Linux"/>, <see cref="Mac"/>, <see cref="Opera"/>,
/// <see cref="Safari"/>, <see cref="Ubuntu"/>, <see cref="Unknown"/>, <see cref="Vivaldi"/>, <see cref="Windows"/>, <see cref="Xbox"/>,
/// and <see cref="Unrecognized"/>.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: SessionType</c> from 1.8.3 to 1.8.63, <c>SessionDeviceType</c> from 1.8.65 on. Both names of a case are
/// read.</para>
/// <para>According to TDLib's documentation, the type is based on the system and the application version. TDLib 1.8.33 to 1.8.67 derive it
/// from the device model, platform, system version and application name, but not from the application version.</para>
/// <para>TDLib may add cases. A case that TdSession doesn't know is read as <see cref="Unrecognized"/>, which keeps its name and fields.
/// It's an error only with <see cref="JsonUnmappedMemberHandling.Disallow"/>. The hierarchy is closed: other assemblies can't add
/// cases.</para>
/// </remarks>
[TlType("SessionType")]
public abstract partial record SessionType : TdObject
{
    private SessionType()
    {
    }

    /// <summary>Gets the name of the case, such as <c>Android</c>, which can be used as a key for an icon. It's the same in every schema
    /// and every version of TdSession.</summary>
    /// <remarks>The name of an unrecognized case is its type name without the prefix: <c>Toaster</c> for both
    /// <c>sessionDeviceTypeToaster</c> and <c>sessionTypeToaster</c>. A type name without such a prefix is returned whole.</remarks>
    public string Name => this is Unrecognized { TypeName: var typeName } ? TlText.WithoutPrefix(typeName, _prefixes) : GetType().Name;

    /// <summary>Returns <see cref="Name"/>, with control characters escaped.</summary>
    /// <returns>The name of the case.</returns>
    public sealed override string ToString() => TlPrinter.Escape(Name);

    /// <summary>An Android device.</summary>
    [TlConstructor("sessionTypeAndroid")]
    [TlConstructor("sessionDeviceTypeAndroid", Since = TdSchema.V1_8_65)]
    public sealed partial record Android : SessionType;

    /// <summary>A generic Apple device.</summary>
    [TlConstructor("sessionTypeApple")]
    [TlConstructor("sessionDeviceTypeApple", Since = TdSchema.V1_8_65)]
    public sealed partial record Apple : SessionType;

    /// <summary>The Brave browser.</summary>
    [TlConstructor("sessionTypeBrave")]
    [TlConstructor("sessionDeviceTypeBrave", Since = TdSchema.V1_8_65)]
    public sealed partial record Brave : SessionType;

    /// <summary>The Chrome browser.</summary>
    [TlConstructor("sessionTypeChrome")]
    [TlConstructor("sessionDeviceTypeChrome", Since = TdSchema.V1_8_65)]
    public sealed partial record Chrome : SessionType;

    /// <summary>The Edge browser.</summary>
    [TlConstructor("sessionTypeEdge")]
    [TlConstructor("sessionDeviceTypeEdge", Since = TdSchema.V1_8_65)]
    public sealed partial record Edge : SessionType;

    /// <summary>The Firefox browser.</summary>
    [TlConstructor("sessionTypeFirefox")]
    [TlConstructor("sessionDeviceTypeFirefox", Since = TdSchema.V1_8_65)]
    public sealed partial record Firefox : SessionType;

    /// <summary>An iPad.</summary>
    [TlConstructor("sessionTypeIpad")]
    [TlConstructor("sessionDeviceTypeIpad", Since = TdSchema.V1_8_65)]
    public sealed partial record Ipad : SessionType;

    /// <summary>An iPhone.</summary>
    [TlConstructor("sessionTypeIphone")]
    [TlConstructor("sessionDeviceTypeIphone", Since = TdSchema.V1_8_65)]
    public sealed partial record Iphone : SessionType;

    /// <summary>A Linux device.</summary>
    [TlConstructor("sessionTypeLinux")]
    [TlConstructor("sessionDeviceTypeLinux", Since = TdSchema.V1_8_65)]
    public sealed partial record Linux : SessionType;

    /// <summary>A Mac.</summary>
    [TlConstructor("sessionTypeMac")]
    [TlConstructor("sessionDeviceTypeMac", Since = TdSchema.V1_8_65)]
    public sealed partial record Mac : SessionType;

    /// <summary>The Opera browser.</summary>
    [TlConstructor("sessionTypeOpera")]
    [TlConstructor("sessionDeviceTypeOpera", Since = TdSchema.V1_8_65)]
    public sealed partial record Opera : SessionType;

    /// <summary>The Safari browser.</summary>
    [TlConstructor("sessionTypeSafari")]
    [TlConstructor("sessionDeviceTypeSafari", Since = TdSchema.V1_8_65)]
    public sealed partial record Safari : SessionType;

    /// <summary>An Ubuntu device.</summary>
    [TlConstructor("sessionTypeUbuntu")]
    [TlConstructor("sessionDeviceTypeUbuntu", Since = TdSchema.V1_8_65)]
    public sealed partial record Ubuntu : SessionType;

    /// <summary>An unknown type of device, according to TDLib. A session from a TDLib before 1.8.3 also has this case. A case that
    /// TdSession doesn't know is <see cref="Unrecognized"/>.</summary>
    [TlConstructor("sessionTypeUnknown")]
    [TlConstructor("sessionDeviceTypeUnknown", Since = TdSchema.V1_8_65)]
    public sealed partial record Unknown : SessionType;

    /// <summary>The Vivaldi browser.</summary>
    [TlConstructor("sessionTypeVivaldi")]
    [TlConstructor("sessionDeviceTypeVivaldi", Since = TdSchema.V1_8_65)]
    public sealed partial record Vivaldi : SessionType;

    /// <summary>A Windows device.</summary>
    [TlConstructor("sessionTypeWindows")]
    [TlConstructor("sessionDeviceTypeWindows", Since = TdSchema.V1_8_65)]
    public sealed partial record Windows : SessionType;

    /// <summary>An Xbox console.</summary>
    [TlConstructor("sessionTypeXbox")]
    [TlConstructor("sessionDeviceTypeXbox", Since = TdSchema.V1_8_65)]
    public sealed partial record Xbox : SessionType;

    /// <summary>A case that TdSession doesn't know, such as one that a newer TDLib added.</summary>
    /// <remarks>You can create it with any name. With the name of a known case, the written JSON reads back as that case. With the name of
    /// another known type, such as <c>ok</c>, it can't be read back.</remarks>
    /// <param name="TypeName">The value of the type key, such as <c>sessionDeviceTypeToaster</c>.</param>
    [TlUnrecognized]
    public sealed partial record Unrecognized(string TypeName) : SessionType
    {
        /// <summary>Gets the value of the type key, such as <c>sessionDeviceTypeToaster</c>.</summary>
        public string TypeName { get; init => field = NotNull(value); } = NotNull(TypeName);
    }
}
