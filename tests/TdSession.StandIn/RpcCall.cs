using System.IO.Compression;

namespace TdSession.StandIn;

/// <summary>One call of one method, out of whatever it was wrapped in.</summary>
/// <param name="Layer">The version of Telegram's own schema that the client speaks, if the call says so: the first one does.</param>
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
                    SkipVector(ref reader, static (ref item) => item.Long());
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
        const int texts = 6;
        int flags = reader.Int();
        reader.Int();
        for (int i = 0; i < texts; i++)
        {
            reader.String();
        }

        if ((flags & 1) != 0)
        {
            reader.Constructor();
            reader.String();
            reader.Int();
        }

        if ((flags & 2) != 0)
        {
            SkipJson(ref reader);
        }
    }

    private static void SkipJson(ref BinaryTlReader reader)
    {
        uint constructor = reader.Constructor();
        switch (constructor)
        {
            case Tl.Json.Null:
                break;
            case Tl.Json.Bool:
                reader.Constructor();
                break;
            case Tl.Json.Number:
                reader.Long();
                break;
            case Tl.Json.String:
                reader.String();
                break;
            case Tl.Json.Array:
                SkipVector(ref reader, SkipJson);
                break;
            case Tl.Json.Object:
                SkipVector(ref reader, SkipJsonMember);
                break;
            default:
                throw new InvalidDataException($"Constructor {constructor:x8} is no JSON value.");
        }
    }

    private static void SkipJsonMember(ref BinaryTlReader reader)
    {
        reader.Constructor();
        reader.String();
        SkipJson(ref reader);
    }

    private static void SkipVector(ref BinaryTlReader reader, Skip skipItem)
    {
        reader.Constructor();
        for (int left = reader.Int(); left > 0; left--)
        {
            skipItem(ref reader);
        }
    }

    private delegate void Skip(ref BinaryTlReader reader);
}
