using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>
/// What is put to the vote where candidates are ranked: who stands, for how many seats, and everything else that can
/// change a result and is settled before voting.
/// </summary>
public sealed record Election
{
    /// <summary>The most candidates there may be: every stage of a count tells the votes of all of them.</summary>
    public const int MostCandidates = 3_000;

    /// <summary>Puts candidates to the vote.</summary>
    /// <param name="title">What the election is called.</param>
    /// <param name="candidates">Numbered from 1, in order.</param>
    /// <param name="seats">How many are to be elected.</param>
    /// <exception cref="ArgumentException">
    /// There is no candidate or seat, or the candidates are not numbered 1, 2, 3 and so on.
    /// </exception>
    public Election(string title, IEnumerable<Candidate> candidates, int seats)
    {
        Title = title;
        Candidates = [.. candidates];
        Seats = seats;
        if (seats < 1 || Candidates.IsEmpty || Candidates.Length > MostCandidates)
        {
            throw new ArgumentException($"{Candidates.Length} candidates for {seats} seats is no election.");
        }

        if (Candidates.Where((candidate, place) => candidate.Number != place + 1).FirstOrDefault() is { } stray)
        {
            throw new ArgumentException($"{stray.Name} has the number {stray.Number}, which is not their place.");
        }
    }

    /// <summary>What the election is called.</summary>
    public string Title { get; }

    /// <summary>Everybody on the papers, the withdrawn too: candidate <c>n</c> is at <c>n - 1</c>.</summary>
    public ImmutableArray<Candidate> Candidates { get; }

    /// <summary>How many are to be elected.</summary>
    public int Seats { get; init; }

    /// <summary>Places kept for classes of candidates.</summary>
    public ImmutableArray<Guarantee> Guarantees { get; init; } = [];

    /// <summary>
    /// The lot for ties that a rule cannot settle: of tied candidates, the first on this list is taken, whatever for,
    /// to be elected, to have their surplus moved or to be excluded. Those not on it come after, in file order; empty
    /// means file order. Draw it from a published seed with <see cref="Lot.Draw"/>.
    /// </summary>
    public ImmutableArray<int> DrawnLot { get; init; } = [];

    /// <summary>
    /// Where voters give grades or points: what each rank of a paper stands for, best first, so that everybody given
    /// the second grade is at the second rank. Empty where they rank or tick candidates.
    /// </summary>
    public ImmutableArray<Grade> Grades { get; init; } = [];

    /// <summary>How many candidates have not withdrawn.</summary>
    public int Standing => Candidates.Count(candidate => !candidate.IsWithdrawn);
}
