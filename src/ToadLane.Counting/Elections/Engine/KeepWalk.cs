using System.Runtime.CompilerServices;

namespace ToadLane.Counting.Elections.Engine;

/// <summary>Shares every paper out among its candidates by their keep values: Meek's method and Warren's.</summary>
internal sealed class KeepWalk
{
    /// <summary>One, in nine decimals.</summary>
    public const long One = 1_000_000_000;

    private readonly PaperTree _tree;
    private readonly KeepMethod _method;
    private readonly SharedRanks _shared;
    private readonly long[] _left;

    public KeepWalk(PaperTree tree, KeepMethod method, long unitsOfPaper)
    {
        _tree = tree;
        _method = method;
        _shared = new SharedRanks(tree);
        _left = new long[tree.Depth + 1];
        _left[0] = unitsOfPaper;
    }

    /// <summary>What rounding down at shared ranks lost in the last <see cref="Share"/>.</summary>
    public long Lost { get; private set; }

    /// <summary>Works out everybody's votes with these keep values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Share(long[] keeps, long[] votes)
    {
        Array.Clear(votes);
        _shared.Prepare(keeps);
        Lost = 0;
        var (candidates, ends, ranks, counts) = (_tree.Candidate, _tree.End, _tree.Rank, _tree.Count);
        var left = _left;
        for (var node = 0; node < candidates.Length && node < _tree.Length;)
        {
            var rank = ranks[node];
            var reached = left[rank];
            var candidate = candidates[node];
            if (candidate < 0)
            {
                reached = ShareRank(candidate, reached, counts[node], votes);
            }
            else if (keeps[candidate] == One && _method == KeepMethod.Proportion)
            {
                votes[candidate] += reached * counts[node];
                reached = 0;
            }
            else
            {
                var kept = Kept(keeps[candidate], reached);
                votes[candidate] += kept * counts[node];
                reached -= kept;
            }

            if (reached == 0)
            {
                node = ends[node];
            }
            else
            {
                left[rank + 1] = reached;
                node++;
            }
        }
    }

    /// <summary>What a candidate keeps of what reaches them, rounded up.</summary>
    public long Kept(long keep, long reached) => _method == KeepMethod.Price
        ? Math.Min(keep, reached)
        : ((reached * keep) + One - 1) / One;

    private long ShareRank(int rank, long reached, long papers, long[] votes)
    {
        var candidates = _tree.SharedBy(rank);
        var rest = reached;
        for (var place = 0; place < candidates.Length; place++)
        {
            var kept = _shared.Kept(rank, place, reached);
            votes[candidates[place]] += kept * papers;
            rest -= kept;
        }

        var on = _shared.Left(rank, reached);
        Lost += (rest - on) * papers;
        return on;
    }
}
