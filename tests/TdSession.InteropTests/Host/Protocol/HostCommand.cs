using System.Text.Json.Serialization;
using TdSession.StandIn;

namespace TdSession.InteropTests.Host.Protocol;

/// <summary>One line on the host's standard input. Each is answered by one <see cref="HostReply"/> with the same
/// <see cref="Id"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Execute), "execute")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Connect), "connect")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Serve), "serve")]
[JsonDerivedType(typeof(ServeConnections), "serveConnections")]
[JsonDerivedType(typeof(Fail), "fail")]
[JsonDerivedType(typeof(AnswerFalse), "answerFalse")]
[JsonDerivedType(typeof(Announce), "announce")]
[JsonDerivedType(typeof(AnnounceBot), "announceBot")]
[JsonDerivedType(typeof(AcceptQrCode), "acceptQrCode")]
[JsonDerivedType(typeof(TakeCalls), "takeCalls")]
[JsonDerivedType(typeof(RunProgram), "runProgram")]
internal abstract record HostCommand
{
    public int Id { get; init; }

    /// <summary><c>td_execute</c>, for each request in turn.</summary>
    public sealed record Execute(IReadOnlyList<byte[]> Requests) : HostCommand;

    /// <summary>Starts a TDLib client, and no server. It is logged in if its database says so.</summary>
    public sealed record Start : HostCommand;

    /// <summary>Starts the stand-in server, and a TDLib client that talks to it and is logged in already, or not.</summary>
    public sealed record Connect(
        string Directory, IReadOnlyList<StandInLogin> KnownUnconfirmedLogins, StandInAccount Account = StandInAccount.User) : HostCommand;

    /// <summary>Closes the TDLib client. The stand-in server stays, for the next one.</summary>
    public sealed record Close : HostCommand;

    /// <summary><c>td_send</c>. What TDLib answers comes later, as <see cref="HostReply.Received"/>.</summary>
    public sealed record Send(byte[] Request) : HostCommand;

    /// <summary>Which sessions the stand-in server tells of from now on.</summary>
    public sealed record Serve(IReadOnlyList<StandInSession> Sessions, int InactiveTtlDays) : HostCommand;

    /// <summary>Which connected bot and websites the stand-in server tells of from now on.</summary>
    public sealed record ServeConnections(StandInBot? Bot, IReadOnlyList<StandInWebsite> Websites) : HostCommand;

    /// <summary>Lets every call that the stand-in server knows fail with an error; <see langword="null"/> ends that.</summary>
    public sealed record Fail(StandInError? Error) : HostCommand;

    /// <summary>Lets the stand-in server answer with false instead of true; <see langword="false"/> ends that.</summary>
    public sealed record AnswerFalse(bool IsFalse) : HostCommand;

    /// <summary>The stand-in server tells of a log-in that nobody asked for, or that one was confirmed.</summary>
    public sealed record Announce(StandInLogin Login, bool IsConfirmed) : HostCommand;

    /// <summary>The stand-in server tells that a bot was connected to the account, or confirmed. TDLib understands since 1.8.65.</summary>
    public sealed record AnnounceBot(long BotUserId, StandInLogin Login, bool IsConfirmed) : HostCommand;

    /// <summary>The stand-in server tells that another device has scanned the QR code of this one.</summary>
    public sealed record AcceptQrCode : HostCommand;

    /// <summary>Which calls about sessions have reached the stand-in server since this was last asked.</summary>
    public sealed record TakeCalls : HostCommand;

    /// <summary>Runs a program that loads <c>libtdjson</c> itself, with a stand-in server and a database of its own. The program's current
    /// directory is the parent of the database's.</summary>
    public sealed record RunProgram(
        string Program, IReadOnlyList<string> Arguments, string LibraryFolder, string Directory, IReadOnlyList<StandInSession> Sessions)
        : HostCommand
    {
        public StandInAccount Account { get; init; } = StandInAccount.User;
        public IReadOnlyList<StandInLogin> KnownUnconfirmedLogins { get; init; } = [];
        public StandInBot? Bot { get; init; }

        /// <summary>The program's standard input.</summary>
        public IReadOnlyList<string> Input { get; init; } = [];
    }
}
