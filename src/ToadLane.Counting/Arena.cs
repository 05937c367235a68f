namespace ToadLane.Counting;

/// <summary>
/// Keeps many short lists end to end in large blocks: no object for each, and nothing is moved when it grows. Two
/// arenas that are given lists of the same lengths in the same order give them the same places.
/// </summary>
internal sealed class Arena<T>
{
    private const int FirstBlock = 1 << 10;
    private const int LargestBlock = 1 << 16;

    private readonly List<T[]> _blocks = [];
    private T[] _block = [];
    private int _used;

    public ReadOnlySpan<T> this[ArenaPlace place] => _blocks[place.Block].AsSpan(place.Start, place.Length);

    public ArenaPlace Add(ReadOnlySpan<T> items)
    {
        if (items.Length > _block.Length - _used || _blocks.Count == 0)
        {
            var length = Math.Min(LargestBlock, Math.Max(FirstBlock, _block.Length * 2));
            _block = new T[Math.Max(length, items.Length)];
            _blocks.Add(_block);
            _used = 0;
        }

        items.CopyTo(_block.AsSpan(_used));
        var place = new ArenaPlace(_blocks.Count - 1, _used, items.Length);
        _used += items.Length;
        return place;
    }
}
