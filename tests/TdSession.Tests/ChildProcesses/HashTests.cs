namespace TdSession.Tests.ChildProcesses;

/// <summary>An app can use messages as keys of dictionaries, so nobody must be able to predict their hash codes.</summary>
public sealed class HashTests
{
    private const string Variable = "TDSESSION_TESTS_HASH";

    private static string Hash => TlText.GetHashCode("a text"u8, seed: 0).ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void Hash_codes_of_texts_differ_from_process_to_process()
    {
        Environment.SetEnvironmentVariable(Variable, Hash);

        ChildProcess.Call(CheckHash, stackSize: 1024 * 1024);
    }

    private static void CheckHash() => Hash.Should().NotBe(Environment.GetEnvironmentVariable(Variable)).And.Be(Hash);
}
