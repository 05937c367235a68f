using System.Runtime.InteropServices;

namespace ToadLane.Counting.Elections.Engine;

/// <summary>
/// Which votes went from whom to whom between two stages of Meek's method, paper by paper: what candidates keep less is
/// matched, in the order of the paper, with what others keep more.
/// </summary>
internal sealed class KeepFlow(PaperTree tree, KeepWalk walk, CountBoard board)
{
    private const int Nobody = -1;

    private readonly Dictionary<(int From, int To), (long Papers, long Votes)> _flows = [];
    private readonly List<(int Candidate, long From, long To)> _less = [];
    private readonly List<(int Candidate, long From, long To)> _more = [];
    private readonly Way[] _ways = new Way[tree.Depth + 1];
    private long[]? _before;

    /// <summary>Lists the transfers since the last time.</summary>
    public void Tell(long[] keeps)
    {
        if (_before is not null && tree.SharedRanks == 0)
        {
            Follow(_before, keeps);
            GoBackTo(_ways[0]);
            foreach (var ((from, to), (papers, votes)) in _flows.OrderBy(flow => flow.Key))
            {
                board.Tell(new VoteTransfer(from + 1, to + 1, papers, votes));
            }

            _flows.Clear();
        }

        _before = [.. keeps];
    }

    // Goes through the nodes with what reaches them before and now, and with what was noted on the way there.
    private void Follow(long[] before, long[] keeps)
    {
        _ways[0] = new Way(board.UnitsOfPart, board.UnitsOfPart, 0, 0);
        for (var node = 0; node < tree.Length;)
        {
            var way = _ways[tree.Rank[node]];
            GoBackTo(way);
            var candidate = tree.Candidate[node];
            var was = walk.Kept(before[candidate], way.Before);
            var now = walk.Kept(keeps[candidate], way.Now);
            Note(candidate, now - was, tree.Count[node]);
            var on = new Way(way.Before - was, way.Now - now, _less.Count, _more.Count);
            if (on.Before == 0 && on.Now == 0)
            {
                node = tree.End[node];
                continue;
            }

            Note(Nobody, on.Now - on.Before, PapersEndingAt(node));
            _ways[tree.Rank[node] + 1] = on;
            node++;
        }
    }

    private void GoBackTo(Way way)
    {
        _less.RemoveRange(way.Less, _less.Count - way.Less);
        _more.RemoveRange(way.More, _more.Count - way.More);
    }

    private long PapersEndingAt(int node)
    {
        var papers = tree.Count[node];
        for (var next = node + 1; next < tree.End[node]; next = tree.End[next])
        {
            papers -= tree.Count[next];
        }

        return papers;
    }

    // On a line from 0 up, all that was given up on the paper so far lies end to end, and so does all that was taken
    // up: what lies over each other goes from the one to the other.
    private void Note(int candidate, long change, long papers)
    {
        var (mine, others) = change < 0 ? (_less, _more) : (_more, _less);
        var from = mine.Count == 0 ? 0 : mine[^1].To;
        var to = from + Math.Abs(change);
        if (change == 0 || papers == 0)
        {
            return;
        }

        foreach (var other in others)
        {
            var votes = Math.Min(to, other.To) - Math.Max(from, other.From);
            if (votes > 0)
            {
                var (giver, taker) = change < 0 ? (candidate, other.Candidate) : (other.Candidate, candidate);
                ref var flow = ref CollectionsMarshal.GetValueRefOrAddDefault(_flows, (giver, taker), out _);
                flow = (flow.Papers + papers, flow.Votes + (votes * papers));
            }
        }

        mine.Add((candidate, from, to));
    }

    private readonly record struct Way(long Before, long Now, int Less, int More);
}
