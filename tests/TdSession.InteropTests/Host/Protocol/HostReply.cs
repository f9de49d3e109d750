using System.Text.Json.Serialization;
using TdSession.StandIn;

namespace TdSession.InteropTests.Host.Protocol;

/// <summary>One line on the host's standard output.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "reply")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(Executed), "executed")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Called), "called")]
[JsonDerivedType(typeof(Ran), "ran")]
[JsonDerivedType(typeof(Failed), "failed")]
internal abstract record HostReply
{
    /// <summary>The <see cref="HostCommand.Id"/> of the command that this answers; 0 when it answers none.</summary>
    public int Id { get; init; }

    /// <summary>The first line: TDLib is loaded.</summary>
    public sealed record Ready : HostReply;

    /// <summary>The first line instead, and the last: the process is not isolated, and TDLib is not loaded.</summary>
    public sealed record Refused(string Reason) : HostReply;

    /// <summary>What <c>td_receive</c> returned.</summary>
    public sealed record Received(byte[] Message) : HostReply;

    public sealed record Executed(IReadOnlyList<byte[]> Answers) : HostReply;

    public sealed record Done : HostReply;

    /// <summary>How a program ended, what it printed, and which calls about sessions reached the stand-in server.</summary>
    public sealed record Ran(int ExitCode, string Output, string Errors, IReadOnlyList<StandInCall> Calls) : HostReply;

    public sealed record Called(IReadOnlyList<StandInCall> Calls) : HostReply;

    /// <summary>Something broke inside the host; the whole test run is to know.</summary>
    public sealed record Failed(string Description) : HostReply;
}
