using ToadLane.Bookkeeping;
using ToadLane.Ledger;
using ToadLane.Testing.Databases;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Bookkeeping;

/// <summary>The stored books against a list that adds everything up the slow way.</summary>
public sealed class BooksProperties
{
    private const int Steps = 60;

    [Theory]
    [BothEngines(1)]
    [BothEngines(2)]
    [BothEngines(3)]
    public async Task Whatever_is_done_the_books_say_what_a_plain_list_says(string engine, int seed)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        PlainList list = new(HandedOver.Value);
        Random random = new(seed);

        for (int step = 0; step < Steps; step++)
        {
            (bool expected, Refusal? refusal) = await StepAsync(world, list, random, step);
            Assert.True(expected == refusal is null, $"Step {step} of seed {seed}: {refusal?.Message ?? "done"}");
            PotFigures now = await world.FiguresAsync();
            Assert.Equal(
                (list.Free, list.Promised, list.Spent), (now.Free.Value, now.Promised.Value, now.Spent.Value));
        }

        Assert.True((await world.CheckAsync()).IsSound);
    }

    /// <summary>
    /// Does one thing at random in the books and on the list; gives what the list and what the books said.
    /// </summary>
    private static async Task<(bool Expected, Refusal? Refusal)> StepAsync(
        OpenedPot world, PlainList list, Random random, int step)
    {
        string key = $"{step}";
        string earlier = $"{random.Next(step + 1)}";
        string reference = $"{random.Next(20)}";
        long amount = 1 + random.Next(500_000);
        return random.Next(10) switch
        {
            <= 3 => (list.Promise(key, amount), Of(await world.CommitAsync(key, new(amount)))),
            <= 7 => (list.Pay(earlier, key, reference, amount / 3 + 1), Of(await world.PayAsync(
                world.Bill(key, earlier, new(amount / 3 + 1)) with { Reference = reference }))),
            8 => (list.Release(earlier), Of(await world.TryAsync<VoidCommitment, Entry>(
                v => v.RunAsync(new(key), new(new(earlier), "No longer needed"), world.Director, Cancel)))),
            _ => (list.Undo(earlier), Of(await world.TryAsync<ReverseEntry, Entry>(
                r => r.RunAsync(new(key), new(new(earlier), "A mistake"), world.Director, Cancel)))),
        };
    }

    private static Refusal? Of<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal;
}
