namespace ToadLane.Counting.Elections.Engine;

/// <summary>
/// Papers as a tree: papers that begin alike share their beginning. The nodes lie in one row, each followed by what
/// grows from it, so that a count is a walk along the row which leaps over whatever it need not look at.
/// </summary>
internal sealed class PaperTree
{
    private readonly List<int[]> _shared = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private PaperTree(int nodes)
    {
        Candidate = new int[nodes];
        End = new int[nodes];
        Rank = new int[nodes];
        Count = new long[nodes];
    }

    /// <summary>How many nodes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The longest paper, in ranks.</summary>
    public int Depth { get; private set; }

    /// <summary>Who is at the node, from 0; below 0 for a rank that is shared: see <see cref="SharedBy"/>.</summary>
    public int[] Candidate { get; }

    /// <summary>The first node behind everything that grows from this one.</summary>
    public int[] End { get; }

    /// <summary>At which rank of the paper the node is, from 0.</summary>
    public int[] Rank { get; }

    /// <summary>How many papers go through the node, in parts of a vote.</summary>
    public long[] Count { get; }

    /// <summary>Builds the tree; the papers are already in the order of its nodes.</summary>
    public static PaperTree Of(RankedPapers papers)
    {
        var nodes = 0;
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            nodes += papers.MarksOf(paper).Length;
        }

        var tree = new PaperTree(nodes);
        tree.Grow(papers);
        return tree;
    }

    /// <summary>Ranks that several candidates share, each once.</summary>
    public int SharedRanks => _shared.Count;

    /// <summary>The candidates at a node whose <see cref="Candidate"/> is below 0, from 0.</summary>
    public ReadOnlySpan<int> SharedBy(int candidate) => _shared[~candidate];

    private void Grow(RankedPapers papers)
    {
        // For each rank of the paper in hand, its node and the place of its first mark.
        var open = new Stack<(int Node, int Start)>();
        var before = ReadOnlySpan<int>.Empty;
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            var marks = papers.MarksOf(paper);
            var at = CommonRanks(before, marks);
            while (open.TryPeek(out var top) && top.Start >= at)
            {
                Close(open);
            }

            while (at < marks.Length)
            {
                Rank[Length] = open.Count;
                open.Push((Length, at));
                at = Add(marks, at);
            }

            Count[open.Peek().Node] += papers.CountOf(paper);
            Depth = Math.Max(Depth, open.Count);
            before = marks;
        }

        while (open.Count > 0)
        {
            Close(open);
        }
    }

    private void Close(Stack<(int Node, int Start)> open)
    {
        var (node, _) = open.Pop();
        End[node] = Length;
        if (open.TryPeek(out var parent))
        {
            Count[parent.Node] += Count[node];
        }
    }

    private int Add(ReadOnlySpan<int> marks, int at)
    {
        var end = at + 1;
        while (end < marks.Length && marks[end] < 0)
        {
            end++;
        }

        if (end == at + 1)
        {
            Candidate[Length++] = marks[at] - 1;
            return end;
        }

        int[] candidates = Array.ConvertAll(marks[at..end].ToArray(), mark => Math.Abs(mark) - 1);
        var key = string.Join(' ', candidates);
        if (!_places.TryGetValue(key, out var place))
        {
            _places[key] = place = _shared.Count;
            _shared.Add(candidates);
        }

        Candidate[Length++] = ~place;
        return end;
    }

    // How many marks two papers have in common, in whole ranks.
    private static int CommonRanks(ReadOnlySpan<int> before, ReadOnlySpan<int> marks)
    {
        var common = before.CommonPrefixLength(marks);
        while (common > 0 && (IsInside(before, common) || IsInside(marks, common)))
        {
            common--;
        }

        return common;
    }

    private static bool IsInside(ReadOnlySpan<int> marks, int at) => at < marks.Length && marks[at] < 0;
}
