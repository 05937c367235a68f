using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ToadLane.Counting;

/// <summary>Adds up papers: people, weights, votes and scores.</summary>
internal sealed class PaperTally(Contest contest)
{
    private readonly long[] _votes = new long[contest.Projects.Length];
    private readonly long[] _scores = new long[contest.Projects.Length];
    private readonly bool _scoresAreVotes = contest.Form is BallotForm.Approval or BallotForm.ChooseOne;

    public PaperTally(Contest contest, PaperPile pile)
        : this(contest)
    {
        (Voters, TotalWeight) = (pile.Voters, pile.TotalWeight);
        pile.Votes.CopyTo(_votes);
        pile.Scores.CopyTo(_scores);
    }

    public long Voters { get; private set; }

    public long TotalWeight { get; private set; }

    /// <summary>The totals so far; nothing may be added after them.</summary>
    public ImmutableArray<long> Votes => ImmutableCollectionsMarshal.AsImmutableArray(_votes);

    public ImmutableArray<long> Scores => ImmutableCollectionsMarshal.AsImmutableArray(_scores);

    public void Add(Paper paper)
    {
        var weight = paper.TotalWeight;
        var choices = paper.Choices.AsSpan();
        Voters += paper.Count;
        TotalWeight += weight;
        for (var place = 0; place < choices.Length; place++)
        {
            _votes[choices[place]] += paper.Count;
            _scores[choices[place]] += _scoresAreVotes ? weight : weight * paper.ScoreAt(contest, place);
        }
    }
}
