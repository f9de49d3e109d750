using System.Text.Json;
using TdSession;

namespace ActiveSessions;

/// <summary>The accounts in a log of TDLib's messages.</summary>
internal sealed class AccountLog
{
    private readonly SortedDictionary<int, Account> _accounts = [];
    private readonly List<int> _unread = [];
    private string _unit = "";
    private string? _reason;

    private AccountLog()
    {
    }

    /// <summary>Gets the accounts that have something to show, by client identifier: one process can serve several accounts.</summary>
    public IReadOnlyDictionary<int, Account> Accounts => _accounts.Where(account => !account.Value.IsSilent).ToDictionary();

    /// <summary>Gets the sessions of all accounts.</summary>
    public IEnumerable<Session> Sessions => Accounts.Values.SelectMany(account => account.Sessions);

    /// <summary>Gets the newest error of an account.</summary>
    public Error? Error => _accounts.Values.Select(account => account.Error).LastOrDefault(error => error is not null);

    /// <summary>Gets the numbers of the messages that can't be read, with the error of the first; null if all messages can be
    /// read.</summary>
    public string? Problem => _unread.Count switch
    {
        0 => null,
        1 => $"could not read {Words.Numbers(_unit, _unread)}: {_reason}",
        _ => $"could not read {Words.Numbers(_unit, _unread)}, the first because of: {_reason}",
    };

    /// <summary>Reads to the end of the text. A message that can't be read doesn't affect the others.</summary>
    /// <exception cref="InvalidDataException">The text isn't UTF-8.</exception>
    public static async Task<AccountLog> ReadAsync(Stream utf8Json)
    {
        var log = new AccountLog();
        await foreach (var (unit, number, json) in Messages.ReadAsync(utf8Json))
        {
            if (json.Span.Trim(" \t\r\n"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                var message = TdEnvelope.Parse(json.Span);
                log.AccountOf(message.ClientId).Apply(message.Object);
            }
            catch (JsonException exception)
            {
                log._unit = unit;
                log._unread.Add(unit == "line" ? number + (int)(exception.LineNumber ?? 0) : number);
                log._reason ??= exception.Message.Split(" at LineNumber:")[0];    // names the field, and quotes no value
            }
        }

        return log;
    }

    private Account AccountOf(int client)
    {
        if (!_accounts.TryGetValue(client, out var account))
        {
            _accounts[client] = account = new Account();
        }

        return account;
    }
}
