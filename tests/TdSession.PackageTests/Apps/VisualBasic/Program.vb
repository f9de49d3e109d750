Imports System.Text.Json
Imports TdSession

Module Program
    Function Device(session As Session) As String
        If TypeOf session.Type Is SessionType.Android OrElse TypeOf session.Type Is SessionType.Iphone Then Return "a phone"
        Dim newer = TryCast(session.Type, SessionType.Unrecognized)
        Return If(newer Is Nothing, session.Type.Name, newer.TypeName)
    End Function

    Function Answer(message As String) As String
        Dim received = TdEnvelope.Parse(message)
        Dim sessions = TryCast(received.Object, Sessions)
        If sessions IsNot Nothing Then Return String.Join(", ", sessions.Items.Select(AddressOf Device))
        Dim failed = TryCast(received.Object, [Error])
        Return If(failed Is Nothing OrElse failed.Code = 406, "", failed.Message)
    End Function

    ReadOnly Request As String = New TerminateSession(7).WithExtra(1).ToJson()

    ' Visual Basic has no With for records: set all properties. The compiler reports a missing one.
    ReadOnly Sample As New Session With {
        .Id = 7, .IsCurrent = True, .IsPasswordPending = False, .IsUnconfirmed = False, .CanAcceptSecretChats = True, .CanAcceptCalls = True,
        .Type = New SessionType.Linux(), .ApiId = 1, .ApplicationName = "app", .ApplicationVersion = "1", .IsOfficialApplication = False,
        .DeviceModel = "PC", .Platform = "Linux", .SystemVersion = "6", .LogInDate = DateTimeOffset.UnixEpoch,
        .LastActiveDate = DateTimeOffset.UnixEpoch, .IpAddress = "192.0.2.1", .Location = ""}

    Sub Main(arguments As String())
        Dim session = JsonSerializer.Deserialize(Of Session)(arguments(0))
        Dim both = $"{session.ToJson(TdJsonFormat.TdLib)},{Sample.ToJson(TdJsonFormat.TdLib)}"
        Console.WriteLine(Device(session))
        Console.WriteLine(Answer("{""@type"":""sessions"",""sessions"":[" & both & "],""inactive_session_ttl_days"":7}"))
        Console.WriteLine(Answer("{""@type"":""error"",""code"":400,""message"":""HASH_INVALID""}"))
        Console.WriteLine(Request)
        Console.WriteLine($"{JsonSerializer.Deserialize(Of Session)(Sample.ToJson(TdJsonFormat.Default)) = Sample} {session = Sample}")
    End Sub
End Module
