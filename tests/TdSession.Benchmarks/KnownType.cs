namespace TdSession.Benchmarks;

/// <summary>Skipping an update that isn't about sessions.</summary>
[BenchmarkCategory(nameof(KnownType))]
public class KnownType
{
    /// <summary>An <c>updateUser</c> as TDLib writes it, about 600 bytes, with invented values.</summary>
    private const string Update =
        """{"@type":"updateUser","user":{"@type":"user","id":1000000001"""
        + ""","first_name":"Test","last_name":"","phone_number":"","status":{"@type":"userStatusEmpty"}"""
        + ""","accent_color_id":4,"background_custom_emoji_id":"0","profile_accent_color_id":-1"""
        + ""","profile_background_custom_emoji_id":"0","is_contact":true,"is_mutual_contact":true,"is_close_friend":false"""
        + ""","is_premium":false,"is_support":false,"restricts_new_chats":false,"paid_message_star_count":0"""
        + ""","have_access":true,"type":{"@type":"userTypeRegular"},"language_code":"","added_to_attachment_menu":false}"""
        + ""","@client_id":1}""";

    private readonly byte[] _update = Encoding.UTF8.GetBytes(Update);

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens only")]
    public int Walk() => Rivals.Walk(_update);

    [Benchmark(Description = "TdSession: TdEnvelope.IsKnownType")]
    public bool IsKnownType() => TdEnvelope.IsKnownType(_update);

    [Benchmark(Description = "TdSession: TdEnvelope.IsKnownType of a string")]
    public bool IsKnownTypeOfText() => TdEnvelope.IsKnownType(Update);

    [Benchmark(Description = "TdSession: TdEnvelope.Parse, unrecognized")]
    public TdEnvelope Envelope() => TdEnvelope.Parse(_update);
}
