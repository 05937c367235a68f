using System.Reflection;
using System.Runtime.CompilerServices;

namespace ToadLane.Counting.Tests;

public class PublicSurfaceTests
{
    // These gather or work: they are made for one use and are no values.
    private static readonly Type[] Workers = [typeof(PaperPileBuilder), typeof(Explainer)];

    [Fact]
    public void Every_public_type_is_immutable()
    {
        var settable =
            from type in typeof(Contest).Assembly.GetExportedTypes()
            where !Workers.Contains(type) && !type.IsSubclassOf(typeof(Exception))
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";
        var fields =
            from type in typeof(Contest).Assembly.GetExportedTypes()
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            where !type.IsEnum
            select $"{type.Name}.{field.Name}";

        Assert.Empty(settable);
        Assert.Empty(fields);
    }

    [Fact]
    public void It_uses_nothing_but_the_base_class_library()
    {
        var others = typeof(Contest).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void Names_of_settings_lead_back_to_them()
    {
        Assert.All(
            Enum.GetValues<Completion>(), each => Assert.Equal(each, RuleNames.CompletionNamed(RuleNames.Of(each))));
        Assert.All(Enum.GetValues<Utility>(), each => Assert.Equal(each, RuleNames.UtilityNamed(RuleNames.Of(each))));
    }
}
