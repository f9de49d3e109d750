using TdSession.Tests.PropertyTests.Damage;

namespace TdSession.Fuzz;

/// <summary>Every entry point of the library, with its promises. Each target returns whether the input was read. An exception is a
/// finding.</summary>
/// <remarks>Listing the targets runs no code of the library, because instrumented code runs only under AFL++.</remarks>
internal static class Targets
{
    public static IReadOnlyDictionary<string, Func<byte[], bool>> All { get; } = new Dictionary<string, Func<byte[], bool>>
    {
        ["parse"] = DamageCheck.Survives,
        ["known-type"] = Promises.KnownType,
        ["envelope"] = Serializer<TdEnvelope>,
        ["object"] = Serializer<TdObject>,
        ["function"] = Serializer<TdFunction>,
        ["session"] = Serializer<Session>,
        ["sessions"] = Serializer<Sessions>,
        ["session-type"] = Serializer<SessionType>,
        ["unconfirmed-session"] = Serializer<UnconfirmedSession>,
        ["unconfirmed-session-type"] = Serializer<UnconfirmedSessionType>,
        ["update"] = Serializer<UpdateUnconfirmedSession>,
        ["options"] = Promises.ReadWithOptions,
        ["lines"] = Promises.ReadLines,
        ["text"] = Promises.WriteText,
    };

    private static bool Serializer<T>(byte[] input) => DamageCheck.EveryRouteAgrees(input, typeof(T));
}
