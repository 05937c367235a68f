using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>A file in UTF-16, as some spreadsheets save it, as UTF-8.</summary>
internal sealed class PbUtf16Source(PbSource source, Encoding encoding)
{
    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly byte[] _bytes = new byte[1 << 14];
    private readonly char[] _text = new char[(1 << 13) + 4];

    public int Read(Span<byte> room)
    {
        while (true)
        {
            var read = source(_bytes.AsSpan(0, Math.Clamp((room.Length / 2) - 8, 2, _bytes.Length)));
            var written = Encode(_bytes.AsSpan(0, read), room);
            if (written > 0 || read == 0)
            {
                return written;
            }
        }
    }

    private int Encode(ReadOnlySpan<byte> bytes, Span<byte> room)
    {
        var length = _decoder.GetChars(bytes, _text, bytes.IsEmpty);
        return _encoder.GetBytes(_text.AsSpan(0, length), room, bytes.IsEmpty);
    }
}
