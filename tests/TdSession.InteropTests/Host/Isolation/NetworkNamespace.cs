namespace TdSession.InteropTests.Host.Isolation;

/// <summary>The network namespace of this process.</summary>
internal static class NetworkNamespace
{
    private const string Loopback = "lo";

    /// <summary>Gets the kernel's name of the namespace, such as <c>net:[4026531840]</c>.</summary>
    public static string Identity => new FileInfo("/proc/self/ns/net").LinkTarget
        ?? throw new PlatformNotSupportedException("This system does not show network namespaces in /proc.");

    /// <summary>Returns the reason why this process must not load TDLib, or <see langword="null"/>.</summary>
    /// <param name="parentIdentity">The <see cref="Identity"/> of the process that started this one.</param>
    public static string? WhyNotIsolated(string parentIdentity)
    {
        if (Identity == parentIdentity)
        {
            return "this process shares the network of the process that started it";
        }

        string[] others = [.. Interfaces().Where(name => name != Loopback)];
        return others.Length == 0 ? null : $"the network namespace has more than {Loopback}: {string.Join(", ", others)}";
    }

    // Two header lines, then a line for each interface: "  name: counters". Unlike /sys/class/net, this file depends on the namespace.
    private static IEnumerable<string> Interfaces() =>
        File.ReadLines("/proc/self/net/dev").Skip(2).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)].Trim());
}
