using System;
using System.Linq;
using System.Reflection;

var changes = typeof(TdSession.Session).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(data => data.Key == "Change");
Console.WriteLine(string.Join(", ", changes.Select(change => change.Value)));
