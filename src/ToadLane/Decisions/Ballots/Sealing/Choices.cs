namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>What a voter marked: project numbers, or nothing on purpose.</summary>
public sealed record Choices
{
    private Choices(IReadOnlyList<int> projects, ChoiceKind kind) => (this.Projects, this.Kind) = (projects, kind);

    /// <summary>An empty ballot that the voter meant to be empty: it counts as taking part.</summary>
    public static Choices Blank { get; } = new([], ChoiceKind.Blank);

    /// <summary>In ascending order; not yet examined.</summary>
    public IReadOnlyList<int> Projects { get; }

    public ChoiceKind Kind { get; }

    public static Choices Of(IEnumerable<int> projects) => new([.. projects.Order()], ChoiceKind.Marked);
}
