namespace ToadLane.Counting;

/// <summary>A list in blocks: it does not copy what it has when it grows, and no block burdens the collector.</summary>
internal sealed class Blocks<T>
{
    private const int Bits = 11;
    private const int Length = 1 << Bits;
    private const int FirstLength = 64;

    private T[][] _blocks = [new T[FirstLength]];
    private T[] _last;

    public Blocks() => _last = _blocks[0];

    public int Count { get; private set; }

    public ref T this[int number] => ref _blocks[number >> Bits][number & (Length - 1)];

    public void Add(T item)
    {
        var place = Count & (Length - 1);
        if (place == _last.Length || (place == 0 && Count > 0))
        {
            Grow(Count >> Bits, place);
        }

        _last[place] = item;
        Count++;
    }

    private void Grow(int block, int used)
    {
        if (block == _blocks.Length)
        {
            Array.Resize(ref _blocks, block * 2);
        }

        // Only the first block begins small.
        _last = new T[block == 0 ? used * 2 : Length];
        _blocks[block]?.AsSpan(0, used).CopyTo(_last);
        _blocks[block] = _last;
    }
}
