// Calls a static method without parameters: <assembly> <type> <method> <stack size> [<switch of AppContext>].
if (args is [_, _, _, _, var name])
{
    AppContext.SetSwitch(name, true);    // before anything reads it
}

var method = Assembly.LoadFrom(args[0]).GetType(args[1], throwOnError: true)!
    .GetMethod(args[2], BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
var call = method.CreateDelegate<Action>();
var status = 1;
var thread = new Thread(Call, int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture));
thread.Start();
thread.Join();
return status;

void Call()
{
    call();
    status = 0;
}
