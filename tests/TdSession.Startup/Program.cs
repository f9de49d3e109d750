using System.Diagnostics;
#if SERIALIZER || PLAIN
using System.Text.Json;
#endif
#if ENVELOPE || SERIALIZER
using TdSession;
#elif PLAIN
using TdSession.Benchmarks;
#endif

#if !NOTHING
var json =
    """{"@type":"session","id":"-7046029254386353131","is_current":true,"is_password_pending":false"""u8
    + ""","is_unconfirmed":false,"can_accept_secret_chats":true,"can_accept_calls":true"""u8
    + ""","type":{"@type":"sessionTypeAndroid"},"api_id":2040"""u8
    + ""","application_name":"Telegram Desktop","application_version":"5.0.1 x64","is_official_application":true"""u8
    + ""","device_model":"Laptop","platform":"Linux","system_version":"Ubuntu 24.04","log_in_date":1700000000"""u8
    + ""","last_active_date":1700100000,"ip_address":"192.0.2.1","location":"Amsterdam, Netherlands"}"""u8;
#endif
var start = Stopwatch.GetTimestamp();
#if ENVELOPE
var isRead = TdEnvelope.Parse(json).Object is Session { Id: < 0 };
#elif SERIALIZER
var isRead = JsonSerializer.Deserialize(json, TdSessionJsonContext.Default.Session) is { Id: < 0 };
#elif PLAIN
var isRead = JsonSerializer.Deserialize(json, PlainContext.Default.PlainSession) is { Id: < 0 };
#else
var isRead = true;
#endif
var elapsed = Stopwatch.GetElapsedTime(start);
Console.WriteLine(isRead ? $"{elapsed.TotalMilliseconds:F3}" : "not read");
