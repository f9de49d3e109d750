using SharpFuzz;
using TdSession.Fuzz;

switch (args)
{
    case ["targets"]:
        Console.WriteLine(string.Join('\n', Targets.All.Keys));
        return 0;
    case ["seeds", var folder]:
        Seeds.Write(folder);
        return 0;
    case ["instrument", var library]:
        Fuzzer.Instrument(library, _ => true, Options.Value);
        return 0;
    case [var name] when Targets.All.TryGetValue(name, out var target):
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target(input.ToArray());
        });
        return 0;
    case [var name, .. var files] when Targets.All.TryGetValue(name, out var target):
        foreach (var file in files)
        {
            Console.WriteLine($"{file}: {(target(File.ReadAllBytes(file)) ? "read" : "refused")}");
        }

        return 0;
    default:
        Console.Error.WriteLine("""
            TdSession.Fuzz targets               lists the entry points of the library
            TdSession.Fuzz seeds FOLDER          writes the first input, and a dictionary
            TdSession.Fuzz instrument FILE       makes TdSession.dll report its branches to AFL++
            TdSession.Fuzz TARGET                runs the target for AFL++
            TdSession.Fuzz TARGET FILE...        reads files; a broken promise ends it with an exception
            """);
        return 2;
}
