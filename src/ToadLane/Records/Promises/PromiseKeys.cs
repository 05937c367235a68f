using System.Collections.Concurrent;
using ToadLane.PublicLog.Notes;

namespace ToadLane.Records.Promises;

/// <summary>
/// The keys of the logs that sign promises, unlocked once: a vote must not wait for the database a second time.
/// </summary>
public sealed class PromiseKeys : IDisposable
{
    private readonly ConcurrentDictionary<(string Council, int Year), NoteSigner> signers = new();

    /// <summary>Many first votes at once must not all try to begin the year's log.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    public NoteSigner? Find(string council, int year) => this.signers.GetValueOrDefault((council, year));

    public NoteSigner Keep(string council, int year, NoteSigner signer) =>
        this.signers.GetOrAdd((council, year), signer);

    public void Dispose()
    {
        foreach (NoteSigner signer in this.signers.Values)
        {
            signer.Dispose();
        }

        this.Gate.Dispose();
    }
}
