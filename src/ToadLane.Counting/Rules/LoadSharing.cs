using System.Numerics;
using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>
/// Shares the costs of projects among the papers that support them, so that no vote carries more than a given load: a
/// flow from projects to papers. Where that cannot be, it finds projects that are too much for all their supporters
/// together.
/// </summary>
/// <remarks>
/// Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", 1970: shortest ways
/// to papers with room are filled until there is none, moving what papers carry to others where that makes room. In
/// whole numbers it is exact; in machine numbers it is a guess to be checked.
/// </remarks>
/// <typeparam name="T">The numbers to reckon in.</typeparam>
internal sealed class LoadSharing<T>
    where T : struct, INumber<T>
{
    private readonly Contest _contest;
    private readonly Electorate _electorate;
    private readonly T _nothing;
    private readonly long[] _weight;
    private readonly int[][] _edge;
    private readonly int[] _first;
    private readonly T[] _carried;
    private readonly T[] _room;
    private readonly T[] _need;
    private readonly bool[] _isIn;
    private readonly int[] _level;
    private readonly int[] _paperLevel;
    private readonly int[] _next;
    private readonly List<int> _queue = [];

    /// <param name="contest">For the costs.</param>
    /// <param name="electorate">Who supports what.</param>
    /// <param name="nothing">What is not more than this is nought.</param>
    public LoadSharing(Contest contest, Electorate electorate, T nothing)
    {
        (_contest, _electorate, _nothing) = (contest, electorate, nothing);
        var projects = contest.Projects.Length;
        _weight = new long[electorate.PaperCount];
        _first = new int[projects + 1];
        _edge = Array.ConvertAll(electorate.Choices, choices => new int[choices.Length]);
        for (var place = 0; place < projects; place++)
        {
            var supporters = electorate.Supporters[place];
            _first[place + 1] = _first[place] + supporters.Length;
            for (var i = 0; i < supporters.Length; i++)
            {
                var paper = supporters[i].Paper;
                _weight[paper] = supporters[i].People;
                _edge[paper][Array.FindIndex(electorate.Choices[paper], choice => choice.Place == place)] =
                    _first[place] + i;
            }
        }

        _carried = new T[_first[^1]];
        _room = new T[electorate.PaperCount];
        _paperLevel = new int[electorate.PaperCount];
        (_need, _isIn) = (new T[projects], new bool[projects]);
        (_level, _next) = (new int[projects], new int[projects]);
    }

    /// <summary>
    /// What each paper carries of each project: for each project in turn, for each of its supporters.
    /// </summary>
    public ReadOnlySpan<T> Carried => _carried;

    /// <summary>The projects that were too much for their supporters together, when some were.</summary>
    public IEnumerable<int> TooMuch => Enumerable.Range(0, _level.Length).Where(place => _level[place] >= 0);

    /// <summary>
    /// Null when these projects can be shared with no more than this load; else a load that some of them need at the
    /// least.
    /// </summary>
    /// <param name="load">For each part of a vote, in units.</param>
    /// <param name="unit">Units in one minor unit of cost.</param>
    /// <param name="places">The projects.</param>
    /// <param name="start">How much of each project each paper may carry to begin with; the rest is found.</param>
    public Fraction? MoreThan(T load, T unit, IReadOnlyList<int> places, Func<int, T> start)
    {
        Begin(load, unit, places, start);
        while (Layer(places))
        {
            Array.Clear(_next);
            foreach (var place in places)
            {
                while (_need[place] > _nothing && Push(place, _need[place]) is var pushed && pushed > T.Zero)
                {
                    _need[place] -= pushed;
                }
            }
        }

        return places.Any(place => _need[place] > _nothing) ? Bottleneck(places) : null;
    }

    private void Begin(T load, T unit, IReadOnlyList<int> places, Func<int, T> start)
    {
        Array.Clear(_isIn);
        for (var paper = 0; paper < _room.Length; paper++)
        {
            _room[paper] = load * T.CreateChecked(_weight[paper]);
        }

        foreach (var place in places)
        {
            _isIn[place] = true;
            var need = unit * T.CreateChecked(_contest.Projects[place].Cost);
            var edge = _first[place];
            foreach (var supporter in _electorate.Supporters[place])
            {
                ref var room = ref _room[supporter.Paper];
                var carried = T.Min(start(edge), T.Min(need, room));
                (need, room) = (need - carried, room - carried);
                _carried[edge++] = carried;
            }

            _need[place] = need;
        }
    }

    // Numbers projects and papers by their distance from a project in need; says whether a paper with room is reached.
    private bool Layer(IReadOnlyList<int> places)
    {
        Array.Fill(_level, -1);
        Array.Fill(_paperLevel, -1);
        _queue.Clear();
        foreach (var place in places.Where(place => _need[place] > _nothing))
        {
            _level[place] = 0;
            _queue.Add(place);
        }

        var found = false;
        for (var head = 0; head < _queue.Count; head++)
        {
            var place = _queue[head];
            foreach (var supporter in _electorate.Supporters[place])
            {
                if (_paperLevel[supporter.Paper] < 0)
                {
                    _paperLevel[supporter.Paper] = _level[place] + 1;
                    found |= _room[supporter.Paper] > _nothing;
                    LayerFrom(supporter.Paper);
                }
            }
        }

        return found;
    }

    private void LayerFrom(int paper)
    {
        var choices = _electorate.Choices[paper];
        for (var i = 0; i < choices.Length; i++)
        {
            var place = choices[i].Place;
            if (_isIn[place] && _level[place] < 0 && _carried[_edge[paper][i]] > _nothing)
            {
                _level[place] = _paperLevel[paper] + 1;
                _queue.Add(place);
            }
        }
    }

    private T Push(int place, T amount)
    {
        var supporters = _electorate.Supporters[place];
        for (; _next[place] < supporters.Length; _next[place]++)
        {
            var i = _next[place];
            if (_paperLevel[supporters[i].Paper] == _level[place] + 1
                && PushOn(supporters[i].Paper, amount) is var pushed && pushed > T.Zero)
            {
                _carried[_first[place] + i] += pushed;
                return pushed;
            }
        }

        return T.Zero;
    }

    private T PushOn(int paper, T amount)
    {
        if (_room[paper] > _nothing)
        {
            var taken = T.Min(_room[paper], amount);
            _room[paper] -= taken;
            return taken;
        }

        var choices = _electorate.Choices[paper];
        for (var i = 0; i < choices.Length; i++)
        {
            var place = choices[i].Place;
            ref var carried = ref _carried[_edge[paper][i]];
            if (_isIn[place] && _level[place] == _paperLevel[paper] + 1 && carried > _nothing
                && Push(place, T.Min(amount, carried)) is var pushed && pushed > T.Zero)
            {
                carried -= pushed;
                return pushed;
            }
        }

        // Nothing more gets through here until the next layering.
        _paperLevel[paper] = -1;
        return T.Zero;
    }

    // The projects that were reached fill all papers of all their supporters and are still in need.
    private Fraction Bottleneck(IReadOnlyList<int> places)
    {
        var cost = Int128.Zero;
        foreach (var place in places.Where(place => _level[place] >= 0))
        {
            cost += _contest.Projects[place].Cost;
        }

        var weight = Int128.Zero;
        for (var paper = 0; paper < _weight.Length; paper++)
        {
            weight += _paperLevel[paper] >= 0 ? _weight[paper] : 0;
        }

        return new Fraction(cost, weight);
    }
}
