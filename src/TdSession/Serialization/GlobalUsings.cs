global using System.Buffers;
global using System.Collections.Immutable;
global using System.Diagnostics.CodeAnalysis;
global using System.Globalization;
global using System.Runtime.CompilerServices;
global using System.Text;
global using System.Text.Json;
global using System.Text.Json.Serialization;
global using TdSession.Serialization;

#if NET
[module: SkipLocalsInit]    // all memory on the stack is written before it is read
#endif
