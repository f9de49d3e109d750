namespace TdSession.Tests.Conventions;

/// <summary>The hierarchy is closed: an app can rely on knowing every case.</summary>
public sealed class HierarchyTests
{
    [Fact]
    public void Every_wire_type_is_a_record() => Library.WireTypes.Should().BeSubsetOf(Library.Records).And.HaveCountGreaterThan(40);

    [Fact]
    public void Every_record_is_sealed_or_abstract() => Library.Records.Should().OnlyContain(type => type.IsSealed || type.IsAbstract);

    [Fact]
    public void Abstract_records_have_no_public_constructors()
    {
        // The copy constructor of an abstract record is protected by the language: the abstract member below is what keeps others out.
        var constructors = Library.Records.Where(type => type.IsAbstract)
            .SelectMany(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(constructor =>
                constructor.GetParameters() is not [{ ParameterType: var copied }] || copied != constructor.DeclaringType);

        constructors.Should().NotBeEmpty()
            .And.OnlyContain(constructor => constructor.IsPrivate || constructor.IsAssembly || constructor.IsFamilyAndAssembly);
    }

    [Fact]
    public void No_other_assembly_can_derive_from_TdObject() =>
        typeof(TdObject).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Should()
            .Contain(method => method.IsAbstract && method.IsAssembly);

    [Fact]
    public void Every_wire_type_has_a_converter_attribute()
    {
        // The attribute is not inherited: a type without it would be written by System.Text.Json's own converter.
        var without = Library.WireTypes.Where(type =>
            type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType != typeof(TdJsonConverter));

        without.Should().BeEmpty();
    }

    [Fact]
    public void Context_contains_exactly_the_wire_types()
    {
        var properties = typeof(TdSessionJsonContext).GetProperties()
            .Where(property => property.PropertyType.IsConstructedGenericType)
            .Select(property => property.PropertyType.GetGenericArguments()[0]);

        properties.Should().BeEquivalentTo(Library.ClosedWireTypes);
    }

    [Fact]
    public void Public_types_are_in_the_namespace_TdSession() =>
        Library.PublicTypes.Should().OnlyContain(type => type.Namespace == "TdSession");
}
