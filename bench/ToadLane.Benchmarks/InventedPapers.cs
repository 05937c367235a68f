using System.Text;

namespace ToadLane.Benchmarks;

/// <summary>A .blt file of 20 candidates for 5 seats that is made up as it is read and never held whole.</summary>
internal sealed class InventedPapers(int papers) : Stream
{
    private const int Candidates = 20;

    private readonly Random _random = new(1844);
    private readonly int[] _order = [.. Enumerable.Range(1, Candidates)];
    private byte[] _block = Encoding.ASCII.GetBytes($"{Candidates} 5\n");
    private int _at;
    private int _made;
    private bool _ended;
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _block.Length && !Refill())
        {
            return 0;
        }

        int taken = Math.Min(count, _block.Length - _at);
        Array.Copy(_block, _at, buffer, offset, taken);
        _at += taken;
        _length += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Refill()
    {
        if (_ended)
        {
            return false;
        }

        StringBuilder text = new();
        for (int line = 0; line < 10_000 && _made < papers; line++, _made++)
        {
            AppendPaper(text);
        }

        if (_made == papers)
        {
            _ended = true;
            text.Append("0\n");
            text.AppendJoin('\n', Enumerable.Range(1, Candidates + 1).Select(number => $"\"Name {number}\""));
        }

        _block = Encoding.ASCII.GetBytes(text.ToString());
        _at = 0;
        return true;
    }

    // Favourites are favourites of many, so that papers repeat as in real elections.
    private void AppendPaper(StringBuilder text)
    {
        int marks = 1 + Math.Min(_random.Next(6), _random.Next(6));
        text.Append('1');
        for (int mark = 0; mark < marks; mark++)
        {
            int pick = mark + Math.Min(_random.Next(Candidates - mark), _random.Next(Candidates - mark));
            (_order[mark], _order[pick]) = (_order[pick], _order[mark]);
            text.Append(' ').Append(_order[mark]);
        }

        text.Append(" 0\n");
        Array.Sort(_order);
    }
}
