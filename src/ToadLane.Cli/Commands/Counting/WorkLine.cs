using System.Globalization;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>
/// Says on the error stream what long work is at, once it has taken two seconds: one line written over and over on a
/// terminal, a new line every ten seconds elsewhere.
/// </summary>
internal sealed class WorkLine : IProgress<CountProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly TextWriter error;
    private readonly string name;
    private readonly bool isTerminal;
    private readonly ITimer timer;
    private readonly Lock writing = new();
    private readonly long start = TimeProvider.System.GetTimestamp();
    private CountProgress? latest;
    private bool isOver;
    private bool hasWritten;

    public WorkLine(TextWriter error, string name)
    {
        this.error = error;
        this.name = name;
        this.isTerminal = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
        TimeSpan again = this.isTerminal ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromSeconds(10);
        this.timer = TimeProvider.System.CreateTimer(_ => this.Show(), null, Patience, again);
    }

    public void Report(CountProgress value) => Volatile.Write(ref this.latest, value);

    public void Dispose()
    {
        lock (this.writing)
        {
            this.isOver = true;
            if (this.hasWritten && this.isTerminal)
            {
                this.error.Write("\r\u001b[K");
            }
        }

        this.timer.Dispose();
    }

    private void Show()
    {
        lock (this.writing)
        {
            if (this.isOver)
            {
                return;
            }

            this.hasWritten = true;
            this.error.Write(this.isTerminal ? $"\r\u001b[K{this.Line()}" : this.Line() + Environment.NewLine);
            this.error.Flush();
        }
    }

    private string Line()
    {
        CountProgress? now = Volatile.Read(ref this.latest);
        double seconds = TimeProvider.System.GetElapsedTime(this.start).TotalSeconds;
        string part = now is { Total: > 0 } && now.Done <= now.Total
            ? string.Create(CultureInfo.InvariantCulture, $", {(Int128)100 * now.Done / now.Total} %")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{this.name}: {now?.Doing ?? "Counting"}{part} ({seconds:0} s)");
    }
}
