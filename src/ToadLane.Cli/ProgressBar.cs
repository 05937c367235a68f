namespace ToadLane.Cli;

/// <summary>
/// A bar on the error stream for work that takes more than a second; silent when nobody is watching (a pipe, a log).
/// </summary>
public sealed class ProgressBar(TextWriter error, string what) : IProgress<int>, IDisposable
{
    private const int Width = 30;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly bool isWatched = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private readonly long start = TimeProvider.System.GetTimestamp();
    private int shown = -1;

    public void Report(int value)
    {
        if (!this.isWatched || value == this.shown || TimeProvider.System.GetElapsedTime(this.start) < Quiet)
        {
            return;
        }

        this.shown = value;
        int full = Math.Clamp(value, 0, 100) * Width / 100;
        error.Write($"\r{what} [{new string('#', full)}{new string('.', Width - full)}] {value} %");
    }

    public void Dispose()
    {
        if (this.shown >= 0)
        {
            error.Write("\r\u001b[K");
        }
    }
}
