using System.Runtime.CompilerServices;

namespace ToadLane.Counting.Elections.Engine;

/// <summary>Who holds which papers, and how they go to the next continuing candidate.</summary>
internal sealed class Holdings
{
    private readonly PaperTree _tree;
    private readonly CountBoard _board;
    private readonly Batch?[] _arriving;
    private readonly long[] _papers;
    private readonly List<int> _receivers = [];
    private readonly List<int> _allReceivers = [];

    public Holdings(PaperTree tree, CountBoard board)
    {
        _tree = tree;
        _board = board;
        _arriving = new Batch?[board.Votes.Length];
        _papers = new long[board.Votes.Length];
        Of = new List<Batch>[board.Votes.Length];
        Deal();
    }

    /// <summary>Each candidate's papers, as they came.</summary>
    public List<Batch>[] Of { get; }

    /// <summary>How many papers of the last gathering have somebody to go to, in parts of a vote.</summary>
    public long Transferable { get; private set; }

    /// <summary>How many have nobody.</summary>
    public long Ended { get; private set; }

    /// <summary>Puts every paper at its first continuing candidate, at full value, votes and all.</summary>
    public void Deal()
    {
        Array.Clear(_board.Votes);
        for (var candidate = 0; candidate < Of.Length; candidate++)
        {
            Of[candidate] = [new Batch(true) { Value = _board.UnitsOfPart }];
        }

        for (var node = 0; node < _tree.Length;)
        {
            var candidate = _tree.Candidate[node];
            if (_board.IsContinuing(candidate))
            {
                Of[candidate][0].Nodes.Add(node);
                _board.Votes[candidate] += _tree.Count[node] * _board.UnitsOfPart;
                node = _tree.End[node];
            }
            else
            {
                node++;
            }
        }

        _board.NonTransferable = _board.Valid - _board.Votes.Sum();
        _board.Lost = 0;
    }

    /// <summary>Sorts papers by the next continuing candidate; they arrive with <see cref="Arrive"/>.</summary>
    public void Gather(Batch batch)
    {
        foreach (var receiver in _receivers)
        {
            _papers[receiver] = 0;
        }

        _receivers.Clear();
        Transferable = 0;
        var all = 0L;
        foreach (var node in batch.Nodes)
        {
            all += _tree.Count[node];
            Gather(node);
        }

        Ended = all - Transferable;
    }

    /// <summary>Moves the votes of what was gathered from a candidate, and lists it.</summary>
    public void MoveVotes(int from, long value)
    {
        _receivers.Sort();
        foreach (var to in _receivers)
        {
            _board.Move(new VoteTransfer(from + 1, to + 1, _papers[to], _papers[to] * value) { Value = value });
        }
    }

    /// <summary>Gives what was gathered, since the last time, to those who receive it.</summary>
    public void Arrive(long value)
    {
        foreach (var receiver in _allReceivers)
        {
            _arriving[receiver]!.Value = value;
            Of[receiver].Add(_arriving[receiver]!);
            _arriving[receiver] = null;
        }

        _allReceivers.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(int holder)
    {
        var end = _tree.End[holder];
        for (var node = holder + 1; node < end;)
        {
            var candidate = _tree.Candidate[node];
            if (!_board.IsContinuing(candidate))
            {
                node++;
                continue;
            }

            if (_papers[candidate] == 0)
            {
                _receivers.Add(candidate);
            }

            if (_arriving[candidate] is not { } batch)
            {
                _arriving[candidate] = batch = new Batch(false);
                _allReceivers.Add(candidate);
            }

            batch.Nodes.Add(node);
            _papers[candidate] += _tree.Count[node];
            Transferable += _tree.Count[node];
            node = _tree.End[node];
        }
    }
}
