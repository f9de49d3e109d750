using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>A request to TDLib about sessions.</summary>
/// <remarks>TL source: <c>td_api.tl: Function</c>. Requests are read as well as written, which a stand-in for TDLib needs.</remarks>
[TlType("Function")]
[JsonConverter(typeof(TdJsonConverter))]
public abstract partial record TdFunction : TdObject
{
    private protected TdFunction()
    {
    }
}

/// <summary>A request to TDLib that is answered with a <typeparamref name="TResult"/>, or with an <see cref="Error"/>.</summary>
/// <typeparam name="TResult">The type of the answer.</typeparam>
[JsonConverter(typeof(TdJsonConverter))]
public abstract record TdFunction<TResult> : TdFunction
    where TResult : TdObject
{
    private protected TdFunction()
    {
    }
}
