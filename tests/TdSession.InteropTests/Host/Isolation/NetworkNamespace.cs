namespace TdSession.InteropTests.Host.Isolation;

/// <summary>The network namespace that this process runs in, as the kernel shows it to the process itself.</summary>
internal static class NetworkNamespace
{
    private const string Loopback = "lo";

    /// <summary>The kernel's name of the current namespace, such as <c>net:[4026531840]</c>.</summary>
    public static string Identity => new FileInfo("/proc/self/ns/net").LinkTarget
        ?? throw new PlatformNotSupportedException("This system does not show network namespaces in /proc.");

    /// <summary>Why TDLib must not be loaded here, or <see langword="null"/> when it may.</summary>
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

    // Two lines of headings, then one line an interface: "  name: counters". Unlike /sys/class/net, this file follows the namespace.
    private static IEnumerable<string> Interfaces() =>
        File.ReadLines("/proc/self/net/dev").Skip(2).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)].Trim());
}
