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
        // The copy constructor of an abstract record is always protected: the abstract member below closes the hierarchy.
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

    // The attribute is not inherited: System.Text.Json's own converter would write a type without it.
    [Fact]
    public void Every_wire_type_has_a_converter_attribute() => Library.WireTypes.Should().OnlyContain(type =>
        type.GetCustomAttribute<JsonConverterAttribute>(false) != null
        && type.GetCustomAttribute<JsonConverterAttribute>(false)!.ConverterType == typeof(TdJsonConverter));

    [Fact]
    public void Context_contains_exactly_the_wire_types() =>
        typeof(TdSessionJsonContext).GetProperties().Select(property => property.PropertyType)
            .Where(type => type.IsConstructedGenericType).Select(type => type.GetGenericArguments()[0])
            .Should().BeEquivalentTo(Library.ClosedWireTypes);

    [Fact]
    public void Public_types_are_in_the_namespace_TdSession() =>
        Library.PublicTypes.Should().OnlyContain(type => type.Namespace == "TdSession");
}
