using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;

namespace ToadLane.Decisions.Ballots;

/// <summary>A project on the ballot paper, as published: nothing in it changes after the seal.</summary>
public sealed class BallotOption
{
    public DecisionId DecisionId { get; init; }

    /// <summary>Its number on the paper and its id in the ballot file, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The proposal it came from, or null in a count made elsewhere.</summary>
    public ProposalId? ProposalId { get; init; }

    public required string Title { get; init; }

    public Pence Cost { get; init; }

    /// <summary>Its place when two projects tie on cost and on votes: drawn from the published seed.</summary>
    public int TieRank { get; init; }

    /// <summary>The project's id in the file it was imported from, or its number.</summary>
    public required string FileId { get; init; }
}
