using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>A file being read: what was read already for telling its format, progress, and a way to stop.</summary>
internal sealed class WatchedStream(Stream inner, ReadOnlyMemory<byte> beginning, CountWatch watch) : Stream
{
    private readonly long total = inner.CanSeek ? inner.Length : 0;
    private ReadOnlyMemory<byte> ahead = beginning;
    private long done;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => this.done;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        watch.Cancellation.ThrowIfCancellationRequested();
        int read;
        if (this.ahead.Length > 0)
        {
            read = Math.Min(this.ahead.Length, buffer.Length);
            this.ahead.Span[..read].CopyTo(buffer);
            this.ahead = this.ahead[read..];
        }
        else
        {
            read = inner.Read(buffer);
        }

        this.done += read;
        watch.Progress?.Report(new CountProgress("Reading", this.done, this.total));
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => this.Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
