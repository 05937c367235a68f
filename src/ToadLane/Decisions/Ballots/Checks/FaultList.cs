namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>Collects what does not fit.</summary>
internal sealed class FaultList
{
    private readonly List<StoredFault> found = [];

    public IReadOnlyList<StoredFault> Found => this.found;

    public void Add(string where, string why) => this.found.Add(new StoredFault(where, why));

    public void AddRange(IEnumerable<StoredFault> faults) => this.found.AddRange(faults);

    /// <summary>Notes a fault unless the two are the same.</summary>
    public void Compare<T>(string where, T stored, T expected, string why)
    {
        if (!EqualityComparer<T>.Default.Equals(stored, expected))
        {
            this.Add(where, why);
        }
    }
}
