using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>Text that is already decoded, as bytes again.</summary>
internal sealed class PbTextSource(TextReader reader)
{
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _text = new char[1 << 14];

    public int Read(Span<byte> room)
    {
        while (true)
        {
            // A character takes at most three bytes, and half a pair may be left over from the last time.
            var read = reader.Read(_text, 0, Math.Clamp((room.Length / 3) - 2, 1, _text.Length));
            var bytes = _encoder.GetBytes(_text.AsSpan(0, read), room, read == 0);
            if (bytes > 0 || read == 0)
            {
                return bytes;
            }
        }
    }
}
