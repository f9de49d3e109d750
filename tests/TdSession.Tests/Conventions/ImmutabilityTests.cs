using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;

namespace TdSession.Tests.Conventions;

/// <summary>Values are immutable, and equal by value: nothing in them can be changed, and nothing in them compares by reference.</summary>
public sealed class ImmutabilityTests
{
    private static IEnumerable<PropertyInfo> Properties =>
        Library.Records.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance));

    [Fact]
    public void Properties_are_init_only()
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
    public void There_are_no_public_fields() =>
        Library.PublicTypes.Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)).Should().BeEmpty();

    [Fact]
    public void Fields_are_read_only()
    {
        var mutable = Library.Records
            .SelectMany(type =>
                type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral);

        mutable.Should().BeEmpty();
    }
}
