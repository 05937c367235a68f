using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>All the papers that say exactly the same, from one area when areas are kept, and weigh the same.</summary>
/// <param name="Choices">
/// Places in <see cref="Contest.Projects"/>: in order of preference on an ordinal paper, else ascending. Each once.
/// </param>
/// <param name="Points">For each choice the points given; empty when the form has none.</param>
/// <param name="Count">How many voters handed in this paper.</param>
public sealed record Paper(ImmutableArray<int> Choices, ImmutableArray<long> Points, long Count)
{
    /// <summary>
    /// Where these voters live, or null: when it is not known, and when the pile was made without keeping areas, so
    /// that papers from different areas merge.
    /// </summary>
    public string? Area { get; init; }

    /// <summary>
    /// What each of these papers weighs, in parts of <see cref="PaperPile.WeightScale"/>; 1 where every voter counts
    /// alike.
    /// </summary>
    public long Weight { get; init; } = 1;

    /// <summary>
    /// What these papers weigh together: <see cref="Count"/> times <see cref="Weight"/>. Rules count with this; with
    /// equal voters it is the number of people.
    /// </summary>
    public long TotalWeight => Count * Weight;

    /// <summary>Nothing on it: the voter counts among those who voted, and supports no project.</summary>
    public bool IsBlank => Choices.IsEmpty;

    /// <summary>What the choice at this place on the paper adds to its project's score.</summary>
    public long ScoreAt(Contest contest, int place) => contest.Form switch
    {
        BallotForm.Approval or BallotForm.ChooseOne => 1,
        BallotForm.Cumulative or BallotForm.Scoring => Points[place],
        // First place earns the number of places there are: 3-2-1 in Kraków, as the city itself counts.
        BallotForm.Ordinal => (contest.Limits.MaxChoices ?? contest.Projects.Length) - place,
        _ => throw new InvalidOperationException($"There is no ballot form {contest.Form}."),
    };
}
