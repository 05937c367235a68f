using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ToadLane.Web.Tests.Proposals;

/// <summary>Counts the commands that EF Core sends to any database while somebody listens.</summary>
public sealed class SentQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly IDisposable all;
    private int count;

    public SentQueries() => this.all = DiagnosticListener.AllListeners.Subscribe(this);

    /// <summary>How many commands a piece of work sends.</summary>
    public async Task<int> DuringAsync(Func<Task> work)
    {
        int before = Volatile.Read(ref this.count);
        await work();
        return Volatile.Read(ref this.count) - before;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value) => Interlocked.Increment(ref this.count);

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => this.all.Dispose();
}
