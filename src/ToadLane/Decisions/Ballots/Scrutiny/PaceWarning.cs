namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>What returning officers and scrutineers are told of a half hour out of the ordinary.</summary>
internal sealed record PaceWarning(string Subject, string Text)
{
    /// <summary>The warnings of one interval: a burst, and votes that are not what they were at the last one.</summary>
    public static IEnumerable<PaceWarning> Of(Decision decision, VoteTally tally, VoteTally? last)
    {
        if (tally.BurstOf is { } votes)
        {
            yield return new PaceWarning(
                $"Votes came in a burst: {decision.Title}",
                $"In the last half hour {votes} votes were cast in “{decision.Title}”. That is far more than this "
                + "time of day lets expect.\n\nVoting goes on. It may be a busy evening; it may be somebody who "
                + "votes for others.");
        }

        if (tally.ChangedVotes > (last?.ChangedVotes ?? 0))
        {
            yield return new PaceWarning(
                $"Stored votes were changed: {decision.Title}",
                $"{tally.ChangedVotes} votes in “{decision.Title}” are not what they were when the public log got "
                + "them. Somebody changed the database by another way than this site.\n\nVoting goes on. Keep the "
                + "database, its backups and its logs as they are, and ask the people who run the computers, with a "
                + "scrutineer beside them.");
        }
    }
}
