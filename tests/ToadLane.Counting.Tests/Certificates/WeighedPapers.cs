namespace ToadLane.Counting.Tests.Certificates;

internal static class WeighedPapers
{
    /// <summary>
    /// The same papers in halves of votes: one voter in three counts once, one once and a half, one twice.
    /// </summary>
    public static PaperPile Of(SmallContest small)
    {
        PaperPileBuilder builder = new(small.Contest) { WeightScale = 2 };
        for (var voter = 0; voter < small.Ballots.Length; voter++)
        {
            builder.Add(
                new Paper([.. small.Ballots[voter]], [.. small.Points?[voter] ?? []], 1) { Weight = 2 + (voter % 3) },
                $"voter {voter}");
        }

        return builder.Build();
    }
}
