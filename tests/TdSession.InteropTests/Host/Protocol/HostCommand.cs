using System.Text.Json.Serialization;
using TdSession.StandIn;

namespace TdSession.InteropTests.Host.Protocol;

/// <summary>One line of the host's standard input. The host answers with a <see cref="HostReply"/> that has the same
/// <see cref="Id"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Execute), "execute")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Connect), "connect")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Serve), "serve")]
[JsonDerivedType(typeof(Announce), "announce")]
[JsonDerivedType(typeof(AnnounceBot), "announceBot")]
[JsonDerivedType(typeof(AcceptQrCode), "acceptQrCode")]
[JsonDerivedType(typeof(TakeChanges), "takeChanges")]
[JsonDerivedType(typeof(RunProgram), "runProgram")]
internal abstract record HostCommand
{
    public int Id { get; init; }

    /// <summary>Calls <c>td_execute</c> with each request.</summary>
    public sealed record Execute(IReadOnlyList<byte[]> Requests) : HostCommand;

    /// <summary>Starts a TDLib client, but no server.</summary>
    public sealed record Start : HostCommand;

    /// <summary>Starts the stand-in server, writes a database for it, and starts a TDLib client.</summary>
    public sealed record Connect(
        string Directory, IReadOnlyList<StandInLogin> KnownUnconfirmedLogins, StandInAccount Account = StandInAccount.User) : HostCommand;

    /// <summary>Closes the TDLib client. The stand-in server continues.</summary>
    public sealed record Close : HostCommand;

    /// <summary>Calls <c>td_send</c>. TDLib's answer arrives later, as <see cref="HostReply.Received"/>.</summary>
    public sealed record Send(byte[] Request) : HostCommand;

    /// <summary>Sets the answers of the stand-in server.</summary>
    public sealed record Serve(StandInAnswers Answers) : HostCommand;

    /// <summary>Sends an update about a log-in from the stand-in server.</summary>
    public sealed record Announce(StandInLogin Login, bool IsConfirmed) : HostCommand;

    /// <summary>Sends an update about a connected bot from the stand-in server. TDLib reads it since 1.8.65.</summary>
    public sealed record AnnounceBot(long BotUserId, StandInLogin Login, bool IsConfirmed) : HostCommand;

    /// <summary>Accepts the QR code of TDLib, as a scan by another device does.</summary>
    public sealed record AcceptQrCode : HostCommand;

    /// <summary>Asks for the changes on the stand-in server since the previous command of this type.</summary>
    public sealed record TakeChanges : HostCommand;

    /// <summary>Runs a program that loads <c>libtdjson</c> itself, with its own stand-in server and database. The program's current
    /// directory is the parent of the database's.</summary>
    public sealed record RunProgram(
        string Program, IReadOnlyList<string> Arguments, string Input, string LibraryFolder, Connect Database, StandInAnswers Answers)
        : HostCommand;
}
