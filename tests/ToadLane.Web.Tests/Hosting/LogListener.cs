using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ToadLane.Web.Tests.Hosting;

/// <summary>Hears every line of the logs, however small.</summary>
internal sealed class LogListener : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        this.Lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose()
    {
        // Nothing is held.
    }
}
