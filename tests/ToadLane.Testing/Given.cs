using Microsoft.Extensions.DependencyInjection;

namespace ToadLane.Testing;

/// <summary>
/// What a test starts from, made through the product's own operations. Each method takes the way into a council, such
/// as <c>installation.Enter</c>, and opens a scope for each thing it does, as each request would.
/// </summary>
public static partial class Given
{
    private static int count;

    /// <summary>Runs an operation that must succeed.</summary>
    public static async Task<T> DoneAsync<TOperation, T>(
        Func<AsyncServiceScope> enter, Func<TOperation, Task<Outcome<T>>> run)
        where TOperation : notnull
        where T : notnull
    {
        await using AsyncServiceScope scope = enter();
        Outcome<T> outcome = await run(scope.ServiceProvider.GetRequiredService<TOperation>());
        return outcome.Succeeded(out T? value, out Refusal? refusal)
            ? value
            : throw new InvalidOperationException(refusal.Message);
    }

    /// <summary>Runs an operation that must be refused, and gives the code of the refusal.</summary>
    public static async Task<string> RefusedAsync<TOperation, T>(
        Func<AsyncServiceScope> enter, Func<TOperation, Task<Outcome<T>>> run)
        where TOperation : notnull
        where T : notnull
    {
        await using AsyncServiceScope scope = enter();
        Outcome<T> outcome = await run(scope.ServiceProvider.GetRequiredService<TOperation>());
        return outcome.Succeeded(out _, out Refusal? refusal)
            ? throw new InvalidOperationException("It was not refused.")
            : refusal.Code;
    }

    private static int Next() => Interlocked.Increment(ref count);
}
