namespace ToadLane.Decisions.Proposals;

/// <summary>What a letter to a proposer is filled in with.</summary>
public sealed record ProposalLetterFacts(ProposalNews News, string Title, string Decision, string Link)
{
    public string? Name { get; init; }

    public required string Number { get; init; }

    public string? Reason { get; init; }

    /// <summary>The officers' cost, as people write money.</summary>
    public string? Cost { get; init; }

    /// <summary>The title of the idea into which this one was merged, when the news is about that one.</summary>
    public string? PartOf { get; init; }

    /// <summary>Holds the proposer's key: a text with it in is sealed until it is sent.</summary>
    public string? ComeBackLink { get; init; }
}
