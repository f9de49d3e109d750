#if !NET
// Types and methods that netstandard2.0 lacks. A type has no members if its name is enough for the compiler. PolySharp emits these types
// in an order that changes from build to build, and the package must be the same, byte for byte. Polyfill would make the assembly three
// times as large.
namespace System
{
    internal readonly record struct Index(int Value, bool IsFromEnd = false)
    {
        public static implicit operator Index(int value) => new(value);

        public int GetOffset(int length) => IsFromEnd ? length - Value : Value;
    }

    internal readonly record struct Range(Index Start, Index End)
    {
        public static Range StartAt(Index start) => new(start, new Index(0, IsFromEnd: true));

        public static Range EndAt(Index end) => new(0, end);
    }
}

namespace System.Text
{
    internal static class EncodingMethods
    {
        public static unsafe int GetByteCount(this Encoding encoding, ReadOnlySpan<char> text)
        {
            fixed (char* characters = text)
            {
                return text.IsEmpty ? 0 : encoding.GetByteCount(characters, text.Length);
            }
        }

        public static unsafe int GetBytes(this Encoding encoding, ReadOnlySpan<char> text, Span<byte> utf8)
        {
            fixed (char* characters = text)
            fixed (byte* bytes = utf8)
            {
                return text.IsEmpty ? 0 : encoding.GetBytes(characters, text.Length, bytes, utf8.Length);
            }
        }
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property,
        Inherited = false)]
    internal sealed class RequiredMemberAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;

        public bool IsOptional { get; init; }
    }
}
#endif
