namespace TdSession.InteropTests.Host.Protocol;

/// <summary>One line on the host's standard output.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "reply")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(Executed), "executed")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Changed), "changed")]
[JsonDerivedType(typeof(Ran), "ran")]
[JsonDerivedType(typeof(Failed), "failed")]
internal abstract record HostReply
{
    /// <summary>Gets the <see cref="HostCommand.Id"/> of the command that this answers, or 0.</summary>
    public int Id { get; init; }

    /// <summary>The first line: TDLib is loaded.</summary>
    public sealed record Ready : HostReply;

    /// <summary>The only line if the process isn't isolated. TDLib isn't loaded then.</summary>
    public sealed record Refused(string Reason) : HostReply;

    /// <summary>The result of <c>td_receive</c>.</summary>
    public sealed record Received(byte[] Message) : HostReply;

    public sealed record Executed(IReadOnlyList<byte[]> Answers) : HostReply;

    public sealed record Done : HostReply;

    /// <summary>The end of a program, with the changes on its stand-in server.</summary>
    public sealed record Ran(int ExitCode, string Output, string Errors, IReadOnlyList<string> Changes) : HostReply;

    public sealed record Changed(IReadOnlyList<string> Changes) : HostReply;

    /// <summary>An exception in the host, which fails the current test.</summary>
    public sealed record Failed(string Description) : HostReply;
}
