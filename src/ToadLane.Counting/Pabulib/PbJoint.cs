using System.Runtime.InteropServices;

namespace ToadLane.Counting.Pabulib;

/// <summary>A record, its quotes undone, as a line of votes.</summary>
internal sealed class PbJoint
{
    private readonly List<byte> _bytes = [];
    private readonly List<(int Start, int End)> _fields = [];

    public PbLine LineOf(PbRecords record, int columns)
    {
        _bytes.Clear();
        _fields.Clear();
        for (var field = 0; field < Math.Min(record.Count, columns); field++)
        {
            var start = _bytes.Count;
            _bytes.AddRange(record[field]);
            _fields.Add((start, _bytes.Count));

            // This byte stands nowhere in UTF-8, so that a semicolon inside quotes is not taken for one between fields.
            _bytes.Add(0xFF);
        }

        return new PbLine(CollectionsMarshal.AsSpan(_bytes), CollectionsMarshal.AsSpan(_fields))
        {
            Number = record.Line,
            IsTrimmed = true,
        };
    }
}
