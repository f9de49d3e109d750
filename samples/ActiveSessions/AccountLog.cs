using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using TdSession;

namespace ActiveSessions;

/// <summary>Reads what TDLib sent, message by message.</summary>
internal static class AccountLog
{
    /// <summary>Reads to the end, and returns what is known by then about the account whose sessions were listed last.</summary>
    public static async Task<Account> ReadAsync(Stream utf8Json)
    {
        var accounts = new Dictionary<int, Account>();    // by client: one process can serve several accounts
        var newest = 0;
        var pipe = PipeReader.Create(utf8Json);
        var isArray = await StartsWithBracketAsync(pipe);
        var messages =
            JsonSerializer.DeserializeAsyncEnumerable(pipe.AsStream(), TdSessionJsonContext.Default.TdEnvelope, topLevelValues: !isArray);
        await foreach (var message in messages)
        {
            var client = message?.ClientId ?? throw new JsonException("expected a TDLib object, found Null");
            accounts[client] = accounts.GetValueOrDefault(client, Account.Silent).Apply(message.Object);
            if (message.Object is Sessions or Session || accounts.Count == 1)
            {
                newest = client;
            }
        }

        return accounts.GetValueOrDefault(newest, isArray ? Account.Empty : Account.Silent);
    }

    private static async ValueTask<bool> StartsWithBracketAsync(PipeReader pipe)
    {
        while (true)
        {
            var read = await pipe.ReadAsync();
            var start = SkipSpace(read.Buffer);
            var isKnown = start.TryRead(out var first);
            pipe.AdvanceTo(read.Buffer.Start, isKnown ? start.Position : read.Buffer.End);
            if (isKnown || read.IsCompleted)
            {
                return first == '[';
            }
        }

        static SequenceReader<byte> SkipSpace(ReadOnlySequence<byte> buffer)
        {
            var reader = new SequenceReader<byte>(buffer);
            reader.AdvancePastAny(" \t\r\n\uFEFF"u8);
            return reader;
        }
    }
}
