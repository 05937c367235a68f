using ToadLane.Bookkeeping;
using ToadLane.Ledger;
using ToadLane.Testing.Databases;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Bookkeeping;

public sealed class PotTests
{
    [Theory, BothEngines]
    public async Task What_was_handed_over_is_promised_spent_or_free(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);

        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.PayAsync(world.Bill("1", "benches", new Pence(1_500_00)));
        PotFigures figures = await world.FiguresAsync();

        Assert.Equal(OpenedPot.HandedOver, figures.HandedOver);
        Assert.Equal(new Pence(2_500_00), figures.Promised);
        Assert.Equal(new Pence(1_500_00), figures.Spent);
        Assert.Equal(new Pence(16_000_00), figures.Free);
        Assert.True((await world.CheckAsync()).IsSound);
    }

    [Theory, BothEngines]
    public async Task A_pot_is_opened_once(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);

        await world.DoAsync<OpenPot, Pot>(open => open.RunAsync(world.Pot.PowerId, world.Director, Cancel));

        Assert.Equal(OpenedPot.HandedOver, (await world.FiguresAsync()).HandedOver);
    }

    [Theory, BothEngines]
    public async Task Nothing_is_promised_that_is_not_free(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(19_000_00));

        Outcome<Entry> outcome = await world.CommitAsync("trees", new Pence(1_000_01));

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("more-than-free", refusal.Code);
        Assert.Contains("£1,000.00", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Asking_twice_with_one_key_promises_once_and_other_words_are_refused(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));
        world.Installation.Clock.Advance(TimeSpan.FromDays(1));

        Outcome<Entry> again = await world.CommitAsync("benches", new Pence(4_000_00));
        Outcome<Entry> other = await world.CommitAsync("benches", new Pence(5_000_00));

        Assert.True(again.Succeeded(out _, out _));
        Assert.False(other.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("entry-key-taken", refusal.Code);
        Assert.Equal(new Pence(4_000_00), (await world.FiguresAsync()).Promised);
    }

    [Theory, BothEngines]
    public async Task Voiding_gives_back_what_is_left_and_then_nothing_is_left(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.PayAsync(world.Bill("1", "benches", new Pence(1_000_00)));
        Release release = new(new("benches"), "The benches cost less");

        await world.DoAsync<VoidCommitment, Entry>(v => v.RunAsync(new("rest"), release, world.Director, Cancel));
        await world.DoAsync<VoidCommitment, Entry>(v => v.RunAsync(new("rest"), release, world.Director, Cancel));
        Refusal refusal = await world.RefusalAsync<VoidCommitment, Entry>(v =>
            v.RunAsync(new("more"), release, world.Director, Cancel));

        Assert.Equal("commitment-finished", refusal.Code);
        Assert.Equal(new Pence(19_000_00), (await world.FiguresAsync()).Free);
        Assert.True((await world.CheckAsync()).IsSound);
    }

    [Theory, BothEngines]
    public async Task A_statement_stops_at_its_day_and_its_last_balance_is_the_balance(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        DateOnly today = DateOnly.FromDateTime(world.Installation.Clock.Now);
        await world.CommitAsync("benches", new Pence(4_000_00));
        world.Installation.Clock.Advance(TimeSpan.FromDays(2));
        await world.PayAsync(world.Bill("1", "benches", new Pence(1_500_00)));

        Statement? then = await world.ReadAsync(db => db.StatementAsync(world.Pot.AccountCode, today, Cancel));
        Statement? now = await world.ReadAsync(db =>
            db.StatementAsync(world.Pot.AccountCode, today.AddDays(2), Cancel));

        Assert.Equal([EntryKind.Transfer, EntryKind.Commitment], then!.Lines.Select(l => l.Row.Kind));
        Assert.Equal(20_000_00, then.Closing.Posted(Side.Debit));
        Assert.Equal(18_500_00, now!.Closing.Posted(Side.Debit));
        Assert.Equal(16_000_00, now.Closing.Available(Side.Debit));
    }
}
