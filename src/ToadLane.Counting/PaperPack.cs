using System.Numerics;

namespace ToadLane.Counting;

/// <summary>
/// Short papers without points as 64-bit numbers, one for each voter: where most papers differ, sorting numbers is
/// quicker than looking each paper up in a table that no cache can hold.
/// </summary>
internal sealed class PaperPack(int projects)
{
    private readonly int _bits = BitsFor(projects);
    private readonly Blocks<ulong> _papers = new();

    /// <summary>How many bits a project takes; its place and one, as nought says that there is none.</summary>
    public static int BitsFor(int projects) => BitOperations.Log2((uint)Math.Max(1, projects)) + 1;

    /// <summary>
    /// The first choices as one number, which is the larger the later the paper stands in a pile.
    /// </summary>
    public static ulong KeyOf(ReadOnlySpan<int> choices, int bits)
    {
        var key = 0UL;
        var room = 64 / bits;
        foreach (var choice in choices[..Math.Min(room, choices.Length)])
        {
            key = (key << bits) | (uint)(choice + 1);
            room--;
        }

        return room == 0 ? key : key << (room * bits);
    }

    /// <summary>Adds a paper; false when it is too long to be packed.</summary>
    public bool TryAdd(ReadOnlySpan<int> choices)
    {
        if (choices.Length > 64 / _bits)
        {
            return false;
        }

        _papers.Add(KeyOf(choices, _bits));
        return true;
    }

    /// <summary>Puts the papers among the rows, each once with its count; each weighs so much.</summary>
    public void MoveTo(PaperRows rows, long weight)
    {
        var keys = new ulong[_papers.Count];
        for (var number = 0; number < keys.Length; number++)
        {
            keys[number] = _papers[number];
        }

        keys = DigitSort.Sort(keys);
        Span<int> choices = stackalloc int[64];
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            var row = rows.Add(choices[..Unpack(keys[start], choices)], [], 0, weight);
            rows[row].Count = end - start;
            start = end;
        }
    }

    private int Unpack(ulong key, Span<int> choices)
    {
        var length = 0;
        for (var shift = (64 / _bits * _bits) - _bits; shift >= 0; shift -= _bits)
        {
            var place = (int)((key >> shift) & ((1UL << _bits) - 1));
            if (place == 0)
            {
                break;
            }

            choices[length++] = place - 1;
        }

        return length;
    }
}
