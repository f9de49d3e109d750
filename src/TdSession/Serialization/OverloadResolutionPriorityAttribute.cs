#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

// Part of .NET 9. Compilers find it by name, in any assembly.
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
#endif
