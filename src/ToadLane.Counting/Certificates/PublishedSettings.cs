using System.Globalization;

namespace ToadLane.Counting.Certificates;

/// <summary>The parameters of a published result, held against those that its rule has.</summary>
internal sealed class PublishedSettings
{
    private readonly CountResult _result;
    private readonly string[] _names;

    private PublishedSettings(CountResult result, string[] names)
    {
        _result = result;
        _names = names;
    }

    /// <summary>The published value, or null when there is none.</summary>
    public string? this[string name] =>
        _result.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Value;

    /// <summary>The parameters of a result whose rule has parameters of these names, in this order.</summary>
    public static PublishedSettings Of(CountResult result, string[] names) => new(result, names);

    public Flaw? FlawInNames() => Flaw.Unless(
        string.Join(", ", _result.Parameters.Select(parameter => parameter.Name)),
        string.Join(", ", _names),
        () => "the names of the parameters");

    public Flaw? FlawUnless(string name, params string[] values) =>
        this[name] is { } value && values.Contains(value, StringComparer.Ordinal)
            ? null
            : new Flaw($"the parameter {name}", this[name] ?? "nothing", string.Join(" or ", values));

    public Flaw? FlawUnlessNumber(string name) => this[name] is "none" || Number(name) is not null
        ? null
        : new Flaw($"the parameter {name}", this[name] ?? "nothing", "a whole number or none");

    /// <summary>The published number, or null when it is none.</summary>
    public long? Number(string name) =>
        long.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
