using System.Collections.Concurrent;

namespace ToadLane.EndToEnd.Tests;

/// <summary>The sentences that a page asked for and its language does not have.</summary>
public sealed class MissingWords
{
    private readonly ConcurrentDictionary<string, bool> all = new();

    public IReadOnlyList<string> All => [.. all.Keys.Order(StringComparer.Ordinal)];

    public void Add(string language, string sentence) => all.TryAdd($"{language}: {sentence}", true);
}
