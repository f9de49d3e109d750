using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>
/// The kind of device or browser a session runs on: <see cref="Android"/>, <see cref="Apple"/>, <see cref="Brave"/>, <see cref="Chrome"/>, <see cref="Edge"/>,
/// <see cref="Firefox"/>, <see cref="Ipad"/>, <see cref="Iphone"/>, <see cref="Linux"/>, <see cref="Mac"/>, <see cref="Opera"/>, <see cref="Safari"/>, <see cref="Ubuntu"/>,
/// <see cref="Unknown"/>, <see cref="Vivaldi"/>, <see cref="Windows"/>, <see cref="Xbox"/>, or <see cref="Unrecognized"/>.
/// </summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: SessionType</c> from 1.8.3 to 1.8.63, <c>SessionDeviceType</c> from 1.8.65 on. Both spellings read as the same case.</para>
/// <para>TDLib may add cases. A name that this library does not know yet is kept as <see cref="Unrecognized"/> and written back as it came; it is never an error, unless the app
/// asks for that with <see cref="JsonUnmappedMemberHandling.Disallow"/>. The hierarchy is closed: other assemblies cannot add cases.</para>
/// </remarks>
[TlType("SessionType")]
[JsonConverter(typeof(TdJsonConverter))]
public abstract partial record SessionType : TdObject
{
    private SessionType()
    {
    }

    /// <summary>Gets the name of the case, such as <c>Android</c>: a key for picking an icon. For an unrecognized case it is its whole type name.</summary>
    public abstract string Name { get; }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>The name of the case.</returns>
    public sealed override string ToString() => Name;

    /// <summary>An Android device.</summary>
    [TlConstructor("sessionTypeAndroid")]
    [TlConstructor("sessionDeviceTypeAndroid", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Android : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Android);
    }

    /// <summary>A generic Apple device.</summary>
    [TlConstructor("sessionTypeApple")]
    [TlConstructor("sessionDeviceTypeApple", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Apple : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Apple);
    }

    /// <summary>The Brave browser.</summary>
    [TlConstructor("sessionTypeBrave")]
    [TlConstructor("sessionDeviceTypeBrave", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Brave : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Brave);
    }

    /// <summary>The Chrome browser.</summary>
    [TlConstructor("sessionTypeChrome")]
    [TlConstructor("sessionDeviceTypeChrome", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Chrome : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Chrome);
    }

    /// <summary>The Edge browser.</summary>
    [TlConstructor("sessionTypeEdge")]
    [TlConstructor("sessionDeviceTypeEdge", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Edge : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Edge);
    }

    /// <summary>The Firefox browser.</summary>
    [TlConstructor("sessionTypeFirefox")]
    [TlConstructor("sessionDeviceTypeFirefox", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Firefox : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Firefox);
    }

    /// <summary>An iPad.</summary>
    [TlConstructor("sessionTypeIpad")]
    [TlConstructor("sessionDeviceTypeIpad", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Ipad : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Ipad);
    }

    /// <summary>An iPhone.</summary>
    [TlConstructor("sessionTypeIphone")]
    [TlConstructor("sessionDeviceTypeIphone", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Iphone : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Iphone);
    }

    /// <summary>A Linux device.</summary>
    [TlConstructor("sessionTypeLinux")]
    [TlConstructor("sessionDeviceTypeLinux", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Linux : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Linux);
    }

    /// <summary>A Mac.</summary>
    [TlConstructor("sessionTypeMac")]
    [TlConstructor("sessionDeviceTypeMac", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Mac : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Mac);
    }

    /// <summary>The Opera browser.</summary>
    [TlConstructor("sessionTypeOpera")]
    [TlConstructor("sessionDeviceTypeOpera", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Opera : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Opera);
    }

    /// <summary>The Safari browser.</summary>
    [TlConstructor("sessionTypeSafari")]
    [TlConstructor("sessionDeviceTypeSafari", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Safari : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Safari);
    }

    /// <summary>An Ubuntu device.</summary>
    [TlConstructor("sessionTypeUbuntu")]
    [TlConstructor("sessionDeviceTypeUbuntu", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Ubuntu : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Ubuntu);
    }

    /// <summary>A device that TDLib itself could not tell: its own value, not a name that this library does not know.</summary>
    [TlConstructor("sessionTypeUnknown")]
    [TlConstructor("sessionDeviceTypeUnknown", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Unknown : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Unknown);
    }

    /// <summary>The Vivaldi browser.</summary>
    [TlConstructor("sessionTypeVivaldi")]
    [TlConstructor("sessionDeviceTypeVivaldi", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Vivaldi : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Vivaldi);
    }

    /// <summary>A Windows device.</summary>
    [TlConstructor("sessionTypeWindows")]
    [TlConstructor("sessionDeviceTypeWindows", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Windows : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Windows);
    }

    /// <summary>An Xbox console.</summary>
    [TlConstructor("sessionTypeXbox")]
    [TlConstructor("sessionDeviceTypeXbox", Since = TdSchema.V1865)]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Xbox : SessionType
    {
        /// <inheritdoc/>
        public override string Name => nameof(Xbox);
    }

    /// <summary>A case that a newer TDLib added and this library does not know.</summary>
    /// <param name="TypeName">The value of the type key, such as <c>sessionDeviceTypeToaster</c>.</param>
    [TlUnrecognized]
    [JsonConverter(typeof(TdJsonConverter))]
    public sealed partial record Unrecognized(string TypeName) : SessionType
    {
        /// <summary>Gets the value of the type key, such as <c>sessionDeviceTypeToaster</c>.</summary>
        /// <exception cref="ArgumentException">The library has a record for the type.</exception>
        public string TypeName { get; init => field = NotKnown(value); } = NotKnown(TypeName);

        /// <inheritdoc/>
        public override string Name => TypeName;
    }
}
