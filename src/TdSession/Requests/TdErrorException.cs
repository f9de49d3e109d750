namespace TdSession;

/// <summary>The exception that <see cref="TdRequests"/> throws when TDLib answers with an <see cref="TdSession.Error"/>.</summary>
/// <remarks>The message contains the code and the message of the error. If the code is 406, the message of the error must not be shown to
/// the user. Then this exception contains only the code, and <see cref="Error"/> has an empty message.</remarks>
[SuppressMessage("Design", "CA1032", Justification = "It always has an error.")]
public sealed class TdErrorException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="TdErrorException"/> class.</summary>
    /// <param name="error">The answer of TDLib.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <see langword="null"/>.</exception>
    public TdErrorException(Error error)
        : base(Describe(error ?? throw new ArgumentNullException(nameof(error)))) =>
        Error = error.MustNotBeShown ? new Error { Code = error.Code, Message = "" } : error;

    /// <summary>Gets the error. If its code is 406, its message is empty.</summary>
    public Error Error { get; }

    private static string Describe(Error error) =>
        error.MustNotBeShown ? $"TDLib answered with error {error.Code}."
        : $"TDLib answered with error {error.Code}: {TlPrinter.Escape(error.Message)}";
}
