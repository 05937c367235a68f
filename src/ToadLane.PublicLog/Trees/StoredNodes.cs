namespace ToadLane.PublicLog.Trees;

/// <summary>All complete subtrees of some leaves, in memory: for trees of up to some millions of leaves.</summary>
public sealed class StoredNodes : INodeSource
{
    private readonly List<List<TreeHash>> _levels = [[]];

    /// <summary>How many leaves there are.</summary>
    public long Size => _levels[0].Count;

    /// <summary>The nodes over these leaves.</summary>
    public static StoredNodes Over(IEnumerable<TreeHash> leaves)
    {
        StoredNodes nodes = new();
        foreach (var leaf in leaves)
        {
            nodes.Add(leaf);
        }

        return nodes;
    }

    /// <summary>Adds a leaf at the right.</summary>
    public void Add(TreeHash leaf)
    {
        _levels[0].Add(leaf);
        for (var level = 0; _levels[level].Count % 2 == 0; level++)
        {
            if (_levels.Count == level + 1)
            {
                _levels.Add([]);
            }

            _levels[level + 1].Add(TreeHash.OfNode(_levels[level][^2], _levels[level][^1]));
        }
    }

    /// <inheritdoc />
    public TreeHash Find(Subtree subtree) =>
        subtree.Level < _levels.Count && subtree.Index < _levels[subtree.Level].Count
            ? _levels[subtree.Level][(int)subtree.Index]
            : throw new MissingNodeException($"There is no complete subtree {subtree.Index} of level {subtree.Level}.");

    /// <summary>The root over the first <paramref name="size"/> leaves.</summary>
    public TreeHash RootAt(long size) => GrowingTree.From(size, this).Root;
}
