namespace ToadLane.People;

/// <summary>On which bodies somebody sits today. Whoever keeps bodies answers; without an answer, on none.</summary>
public interface IBodiesOf
{
    Task<IReadOnlySet<Guid>> BodiesOfAsync(Guid residentId, DateOnly today, CancellationToken cancel);
}
