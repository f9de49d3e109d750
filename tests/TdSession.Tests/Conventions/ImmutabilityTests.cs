using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace TdSession.Tests.Conventions;

/// <summary>Values are immutable, and equal by value. The library has no state.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Emitted arrays, which nothing writes to.
    private static readonly string[] _arrays = ["SessionType._prefixes", "UnconfirmedSessionType._prefixes"];

    private static IEnumerable<PropertyInfo> Properties =>
        Library.Records.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance));

    private static IEnumerable<FieldInfo> StaticFields =>
        Library.Assembly.GetTypes().SelectMany(type => type.GetFields(Own)).Where(member => member.IsStatic && !member.IsLiteral);

    [Fact]
    public void Properties_of_records_are_init_only()
    {
        var setters = Properties.Select(property => property.SetMethod).OfType<MethodInfo>().ToList();

        setters.Should().NotBeEmpty().And.OnlyContain(setter =>
            setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"));
    }

    [Fact]
    public void Lists_are_immutable_arrays_of_known_types()
    {
        var lists = Properties.Where(property => property.PropertyType != typeof(string)
            && property.PropertyType != typeof(TdUnknownFields)
            && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)).ToList();

        // A record compares an ImmutableArray by reference, so its type must override that; EqualityTests shows that these do.
        lists.Select(list => (list.DeclaringType, list.PropertyType)).Should().BeEquivalentTo(
        [
            (typeof(Sessions), typeof(ImmutableArray<Session>)), (typeof(Updates), typeof(ImmutableArray<TdObject>)),
            (typeof(ConnectedWebsites), typeof(ImmutableArray<ConnectedWebsite>)),
        ]);
    }

    [Fact]
    public void Sealed_records_have_the_ImmutableObject_attribute()
    {
        // HybridCache returns the same instance then. It deserializes any other type each time.
        var marked = Library.PublicTypes.Where(type =>
            type.GetCustomAttribute<ImmutableObjectAttribute>(inherit: false) is { Immutable: true });

        marked.Should().BeEquivalentTo(Library.Records.Where(type => type.IsSealed)).And.NotBeEmpty();
    }

    [Fact]
    public void Fields_of_records_are_read_only_and_private() =>
        Library.Records.SelectMany(type => type.GetFields(Own)).Where(field => !field.IsLiteral)
            .Should().NotBeEmpty().And.OnlyContain(field => field.IsInitOnly && !field.IsPublic);

    [Fact]
    public void Library_has_no_mutable_static_fields()
    {
        // The compiler caches delegates, which have no text of a message.
        var own = StaticFields.Where(field => !field.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)).ToList();

        own.Should().NotBeEmpty().And.OnlyContain(field => field.IsInitOnly);
        own.Where(field => IsMutable(field.FieldType)).Select(field => $"{field.DeclaringType!.Name}.{field.Name}").Should()
            .BeEquivalentTo(_arrays);
    }

    private static bool IsMutable(Type type) =>
        type.IsArray || type == typeof(StringBuilder) || type.Name is "ThreadLocal`1" or "AsyncLocal`1" or "ConditionalWeakTable`2"
        || typeof(IList).IsAssignableFrom(type) || typeof(IDictionary).IsAssignableFrom(type);
}
