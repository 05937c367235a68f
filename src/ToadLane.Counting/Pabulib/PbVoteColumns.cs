namespace ToadLane.Counting.Pabulib;

/// <summary>Where the columns are that a count needs; -1 for one that VOTES does not have.</summary>
internal sealed record PbVoteColumns(int Voter, int Vote, int Points)
{
    public int Area { get; init; } = -1;

    public int Weight { get; init; } = -1;

    /// <summary>How many columns VOTES has.</summary>
    public required int Count { get; init; }

    /// <summary>The vote is all that tells papers apart.</summary>
    public bool VoteIsAll => Points < 0 && Area < 0 && Weight < 0;

    /// <summary>The vote and the points behind it are all that tells papers apart.</summary>
    public bool VoteAndPointsAreAll => Vote >= 0 && Points == Vote + 1 && Area < 0 && Weight < 0;
}
