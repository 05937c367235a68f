namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// The one hand-written path into a council's box. Other processes may have their own.
/// </summary>
public interface IBallotStore : IAsyncDisposable
{
    /// <summary>How many batches it takes at the same time: one where the database has one writer.</summary>
    int Committers => 1;

    /// <summary>
    /// Casts up to 256 votes, no two of one elector, in one transaction that holds their decisions' rows and judges the
    /// deadline inside. Returns after the commit is confirmed, with one answer for each vote, in order; throws when the
    /// outcome is not known.
    /// </summary>
    Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes);

    /// <summary>Wipes what the strip at close deleted from the database's own leftovers.</summary>
    Task WipeAsync(CancellationToken cancel);
}
