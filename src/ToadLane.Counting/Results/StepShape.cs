using System.Collections.Frozen;
using System.Reflection;

namespace ToadLane.Counting.Results;

/// <summary>
/// How one kind of step is written: its constructor's parameters are its keys. So a rule that adds a kind of step adds
/// nothing here.
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
    }

    /// <summary>The keys, in the order in which they are written.</summary>
    public IReadOnlyList<(string Key, Type Type, PropertyInfo Property)> Parts { get; }

    public static IEnumerable<string> Kinds => Shapes.Keys.Order(StringComparer.Ordinal);

    public static StepShape? Named(string kind) => Shapes.GetValueOrDefault(kind);

    public static StepShape Of(CountStep step) => Shapes[KebabCase.Of(step.GetType().Name)];

    public CountStep Make(object?[] values) => (CountStep)_constructor.Invoke(values);
}
