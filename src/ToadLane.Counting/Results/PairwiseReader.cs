using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Results;

/// <summary>Reads what <see cref="PairwiseWriter"/> writes.</summary>
internal static class PairwiseReader
{
    /// <summary>The pairs of a result file, or null where it has none.</summary>
    public static PairwiseComparison? Read(JsonPlace file, int decimals)
    {
        if (file.Optional("pairwise") is not { } pairs)
        {
            return null;
        }

        var candidates = file["candidates"].Items().Count();
        var standing = file["candidates"].Items()
            .Where(each => each.Optional("withdrawn") is null).Select(each => each["number"].SmallNumber());
        var table = PairwiseTable.Of([.. standing], candidates, Prefer(pairs["pairs"], candidates, decimals));
        return new PairwiseComparison(table, StrengthIn(file))
        {
            Order = [.. pairs["order"].Items().Select(ElectionResultReader.Numbers)],
            Paths = pairs.Optional("paths") is { } paths
                ? [.. paths.Items().Select(each => Path(each, decimals))]
                : [],
            Steps = pairs.Optional("majorities") is { } steps
                ? [.. steps.Items().Select(each => Step(each, decimals))]
                : [],
        };
    }

    private static long[] Prefer(JsonPlace pairs, int candidates, int decimals)
    {
        var prefer = new long[candidates * candidates];
        HashSet<int> seen = [];
        foreach (var pair in pairs.Items())
        {
            var (one, other) = (pair["candidate"].SmallNumber(), pair["over"].SmallNumber());
            var place = ((one - 1) * candidates) + other - 1;
            if (one < 1 || one > candidates || other < 1 || other > candidates || !seen.Add(place))
            {
                throw pair.Fault("is not a pair of candidates, or is there twice");
            }

            prefer[place] = ElectionResultReader.Votes(pair["votes"], decimals);
        }

        return prefer;
    }

    private static PairStrength StrengthIn(JsonPlace file) => file["parameters"]["strength"].Word<PairStrength>();

    private static PairPath Path(JsonPlace place, int decimals) => new(
        place["from"].SmallNumber(),
        place["to"].SmallNumber(),
        ElectionResultReader.Votes(place["strength"], decimals));

    private static PairStep Step(JsonPlace place, int decimals) => new(
        place["winner"].SmallNumber(),
        place["loser"].SmallNumber(),
        ElectionResultReader.Votes(place["for"], decimals),
        ElectionResultReader.Votes(place["against"], decimals),
        (bool)place["kept"].Value(typeof(bool)));
}
