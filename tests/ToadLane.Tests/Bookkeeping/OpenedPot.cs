using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Councils;
using ToadLane.Ledger;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Bookkeeping;

/// <summary>A council whose partnership was handed £20,000, and what may be done with that pot.</summary>
public sealed class OpenedPot : IAsyncDisposable
{
    public static readonly Pence HandedOver = new(20_000_00);

    private OpenedPot(TestInstallation installation) => Installation = installation;

    public TestInstallation Installation { get; }

    public Pot Pot { get; private set; } = null!;

    /// <summary>The lawful decision-maker whom the power names.</summary>
    public Actor Director { get; } = Somebody("The director", Role.DecisionMaker);

    public Actor Officer { get; } = Somebody("An officer", Role.Officer);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Actor Somebody(string name, params Role[] roles) =>
        new(Guid.Parse($"{name.Length:D32}"), name, roles.ToHashSet(), new HashSet<Guid>());

    public static async Task<OpenedPot> StartAsync(string engine)
    {
        OpenedPot world = new(await TestInstallation.StartAsync(engine));
        Power power = await world.HandOverAsync();
        world.Pot = await world.DoAsync<OpenPot, Pot>(open => open.RunAsync(power.Id, world.Director, Cancel));
        return world;
    }

    /// <summary>Does one thing in a scope of its own, as a web request would.</summary>
    public async Task<Outcome<TResult>> TryAsync<TOperation, TResult>(Func<TOperation, Task<Outcome<TResult>>> what)
        where TOperation : notnull
        where TResult : notnull
    {
        await using AsyncServiceScope scope = Installation.Enter();
        return await what(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    /// <summary>The same, where it must succeed.</summary>
    public async Task<TResult> DoAsync<TOperation, TResult>(Func<TOperation, Task<Outcome<TResult>>> what)
        where TOperation : notnull
        where TResult : notnull
    {
        Outcome<TResult> outcome = await TryAsync(what);
        Assert.True(outcome.Succeeded(out TResult? result, out Refusal? refusal), refusal?.Message);
        return result!;
    }

    /// <summary>The same, where it must be refused.</summary>
    public async Task<Refusal> RefusalAsync<TOperation, TResult>(Func<TOperation, Task<Outcome<TResult>>> what)
        where TOperation : notnull
        where TResult : notnull
    {
        Outcome<TResult> outcome = await TryAsync(what);
        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        return refusal;
    }

    public async Task<TResult> ReadAsync<TResult>(Func<ToadLaneDb, Task<TResult>> what)
    {
        await using AsyncServiceScope scope = Installation.Enter();
        return await what(scope.ServiceProvider.GetRequiredService<ToadLaneDb>());
    }

    public async Task<PotFigures> FiguresAsync() =>
        (await ReadAsync(db => db.PotsAsync(Cancel))).Single(p => p.PowerId == Pot.PowerId);

    public Task<BooksCheck> CheckAsync() => ReadAsync(db => db.CheckBooksAsync(Cancel));

    public Task<Outcome<Entry>> CommitAsync(string key, Pence amount) => this.CommitAsync(Pot.PowerId, key, amount);

    public Task<Outcome<Entry>> CommitAsync(PowerId pot, string key, Pence amount) =>
        TryAsync<CommitMoney, Entry>(commit =>
    {
        Account project = new(new("project/" + key), "A project", AccountKind.Expense, Unit.Pence);
        return commit.RunAsync(pot, new(new(key), project, amount, "Residents chose it"), Director, Cancel);
    });

    public Task<Outcome<Invoice>> PayAsync(NewInvoice invoice) =>
        TryAsync<PostInvoice, Invoice>(post => post.RunAsync(invoice, Officer, Cancel));

    public NewInvoice Bill(string key, string promise, Pence net) => new(new(key), new(promise), "Timber Ltd", key)
    {
        Date = DateOnly.FromDateTime(Installation.Clock.Now),
        Net = net,
        Purpose = "Timber for benches",
        Department = "Parks",
    };

    /// <summary>Hands a second budget over, to another partnership, and opens its pot.</summary>
    public async Task<PowerId> OpenAnotherAsync()
    {
        Power power = await HandOverAsync("Castleton");
        await DoAsync<OpenPot, Pot>(open => open.RunAsync(power.Id, Director, Cancel));
        return power.Id;
    }

    public ValueTask DisposeAsync() => Installation.DisposeAsync();

    private async Task<Power> HandOverAsync(string name = "Milkstone")
    {
        Neighbourhood place = await DoAsync<DrawNeighbourhood, Neighbourhood>(draw =>
            draw.RunAsync(new($"{name} and Deeplish", []), Actor.Operator, Cancel));
        Body body = await DoAsync<FoundBody, Body>(found => found.RunAsync(
            new(name.ToLowerInvariant(), $"{name} partnership", BodyKind.Partnership, place.Id)
            {
                Constituencies = [new("Residents", ConstituencyInterest.Residents, 7)],
            },
            Actor.Operator,
            Cancel));
        return await DoAsync<HandOverPower, Power>(hand => hand.RunAsync(
            new(body.Id, "The environmental budget 2026", HandedOver, new(2026, 4, 1), new(2027, 3, 31))
            {
                Clause = "Cabinet minute 12 of 2026",
                DecisionMaker = "Director of Neighbourhoods",
                DecisionMakerId = Director.Id,
                ToChangeIt = "A cabinet decision",
            },
            Director,
            Cancel));
    }
}
