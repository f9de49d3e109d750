using System.IO.Compression;

namespace TdSession.StandIn;

/// <summary>A call of one method, without its wrappers.</summary>
/// <param name="Layer">The version of Telegram's own schema that the client uses. Only the first call has it.</param>
internal readonly record struct RpcCall(uint Method, byte[] Arguments, int? Layer)
{
    public static RpcCall Unwrap(ReadOnlySpan<byte> query)
    {
        int? layer = null;
        var reader = new BinaryTlReader(query);
        while (true)
        {
            uint constructor = reader.Constructor();
            switch (constructor)
            {
                case Tl.Wrapper.InvokeWithLayer:
                    layer = reader.Int();
                    break;
                case Tl.Wrapper.InvokeAfterMessage:
                    reader.Long();
                    break;
                case Tl.Wrapper.InvokeAfterMessages:
                    reader.Constructor();
                    reader.Raw(reader.Int() * sizeof(long));
                    break;
                case Tl.Wrapper.InvokeWithoutUpdates:
                    break;
                case Tl.Wrapper.InitConnection:
                    SkipConnectionParameters(ref reader);
                    break;
                case Tl.GzipPacked:
                    RpcCall packed = Unwrap(Unpack(reader.String()));
                    return packed with { Layer = packed.Layer ?? layer };
                default:
                    return new RpcCall(constructor, reader.Rest.ToArray(), layer);
            }
        }
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static void SkipConnectionParameters(ref BinaryTlReader reader)
    {
        const int hasParameters = 1 << 1;
        const int texts = 6;
        int flags = reader.Int();
        reader.Int();
        for (int i = 0; i < texts; i++)
        {
            reader.String();
        }

        if (flags == hasParameters)
        {
            SkipTimeZone(ref reader);
        }
        else if (flags != 0)
        {
            throw new NotSupportedException($"The stand-in doesn't know the flags {flags:x} of initConnection.");
        }
    }

    // The only parameter that TDLib sends: {"tz_offset":0}
    private static void SkipTimeZone(ref BinaryTlReader reader)
    {
        bool isObject = reader.Constructor() == Tl.Json.Object;
        reader.Constructor();
        int count = reader.Int();
        reader.Constructor();
        reader.String();
        if (!isObject || count != 1 || reader.Constructor() != Tl.Json.Number)
        {
            throw new NotSupportedException("The stand-in knows only the parameter tz_offset of initConnection.");
        }

        reader.Long();
    }
}
