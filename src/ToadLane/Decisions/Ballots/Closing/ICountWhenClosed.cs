namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>Counts a decision whose voting has closed; the timetable calls it.</summary>
public interface ICountWhenClosed
{
    /// <returns>Null when it is counted; otherwise why not.</returns>
    Task<Refusal?> CountAsync(DecisionId id, Actor actor, CancellationToken cancel);
}
