#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

// .NET 9 has it. Compilers look for the name, whatever the assembly.
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
#endif
