using System.Collections.Frozen;
using System.Reflection;

namespace ToadLane.Counting.Results;

/// <summary>
/// How one kind of step is written: its constructor's parameters are its keys, and then its other properties that can
/// be set. So a rule that adds a kind of step adds nothing here.
/// </summary>
internal sealed class StepShape
{
    private static readonly FrozenDictionary<string, StepShape> Shapes = typeof(CountStep).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(CountStep)))
        .ToFrozenDictionary(type => KebabCase.Of(type.Name), type => new StepShape(type), StringComparer.Ordinal);

    private readonly ConstructorInfo _constructor;

    private StepShape(Type type)
    {
        _constructor = type.GetConstructors().Single();
        Parts = [.. _constructor.GetParameters().Select(parameter => (
            CamelCase.Of(parameter.Name!), parameter.ParameterType, type.GetProperty(parameter.Name!)!))];
        Extras =
        [
            .. type.GetProperties()
                .Where(property => property.SetMethod is not null && Parts.All(part => part.Property != property))
                .Select(property => (CamelCase.Of(property.Name), property.PropertyType, property)),
        ];
    }

    /// <summary>The keys, in the order in which they are written.</summary>
    public IReadOnlyList<(string Key, Type Type, PropertyInfo Property)> Parts { get; }

    /// <summary>The keys of what is said besides, where there is something to say.</summary>
    public IReadOnlyList<(string Key, Type Type, PropertyInfo Property)> Extras { get; }

    public static IEnumerable<string> Kinds => Shapes.Keys.Order(StringComparer.Ordinal);

    public static StepShape? Named(string kind) => Shapes.GetValueOrDefault(kind);

    public static StepShape Of(CountStep step) => Shapes[KebabCase.Of(step.GetType().Name)];

    public CountStep Make(object?[] values) => (CountStep)_constructor.Invoke(values);
}
