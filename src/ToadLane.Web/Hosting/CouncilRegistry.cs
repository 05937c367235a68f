using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Which council a first path segment or a host name means, read from the hub and kept for half a minute. A name that
/// is not known is looked up afresh, ten times a second at most, so that a new council answers at once.
/// </summary>
public sealed class CouncilRegistry(CouncilDatabases databases) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLookUps = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim reading = new(1, 1);
    private Known known = new([], 0);

    public ValueTask<CouncilRegistration?> BySlugAsync(string slug, CancellationToken cancel) =>
        this.FindAsync(known => known.Slugs.GetValueOrDefault(slug), cancel);

    /// <summary>Most requests come to a host name that is no council's, so this never looks afresh for one.</summary>
    public async ValueTask<CouncilRegistration?> ByHostAsync(string host, CancellationToken cancel) =>
        (await this.NoOlderThanAsync(Lifetime, cancel)).Hosts.GetValueOrDefault(host);

    public async ValueTask<IReadOnlyList<CouncilRegistration>> AllAsync(CancellationToken cancel) =>
        (await this.NoOlderThanAsync(BetweenLookUps, cancel)).All;

    public void Dispose() => this.reading.Dispose();

    private async ValueTask<CouncilRegistration?> FindAsync(
        Func<Known, CouncilRegistration?> find, CancellationToken cancel) =>
        find(await this.NoOlderThanAsync(Lifetime, cancel))
            ?? find(await this.NoOlderThanAsync(BetweenLookUps, cancel));

    private async ValueTask<Known> NoOlderThanAsync(TimeSpan age, CancellationToken cancel)
    {
        if (this.known.IsYoungerThan(age))
        {
            return this.known;
        }

        await this.reading.WaitAsync(cancel);
        try
        {
            if (!this.known.IsYoungerThan(age))
            {
                await using HubDb hub = databases.OpenHub();
                this.known = new Known(
                    await hub.Councils.AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancel),
                    Stopwatch.GetTimestamp());
            }

            return this.known;
        }
        finally
        {
            this.reading.Release();
        }
    }

    private sealed class Known(List<CouncilRegistration> all, long readAt)
    {
        public IReadOnlyList<CouncilRegistration> All => all;

        public FrozenDictionary<string, CouncilRegistration> Slugs { get; } =
            all.ToFrozenDictionary(c => c.Slug, StringComparer.OrdinalIgnoreCase);

        public FrozenDictionary<string, CouncilRegistration> Hosts { get; } = all.Where(c => c.HostName is not null)
            .ToFrozenDictionary(c => c.HostName!, StringComparer.OrdinalIgnoreCase);

        public bool IsYoungerThan(TimeSpan age) => readAt != 0 && Stopwatch.GetElapsedTime(readAt) < age;
    }
}
