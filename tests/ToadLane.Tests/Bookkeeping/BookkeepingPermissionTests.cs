using ToadLane.Bookkeeping;
using ToadLane.Ledger;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Bookkeeping;

public sealed class BookkeepingPermissionTests : IAsyncLifetime
{
    private OpenedPot world = null!;

    [Theory]
    [InlineData(Role.Visitor, false)]
    [InlineData(Role.Resident, false)]
    [InlineData(Role.PartnershipMember, false)]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.Clock, false)]
    [InlineData(Role.DecisionMaker, true)]
    public async Task Only_the_decision_maker_promises_releases_and_undoes(Role role, bool may)
    {
        Actor actor = Somebody("Somebody", role);
        Account trees = new(new("project/trees"), "Trees", AccountKind.Expense, Unit.Pence);

        bool[] did =
        [
            await Did<OpenPot, Pot>(o => o.RunAsync(world.Pot.PowerId, actor, Cancel)),
            await Did<CommitMoney, Entry>(o =>
                o.RunAsync(world.Pot.PowerId, new(new("trees"), trees, new Pence(1), "Chosen"), actor, Cancel)),
            await Did<ReverseEntry, Entry>(o => o.RunAsync(new("undo"), new(new("1"), "A mistake"), actor, Cancel)),
            await Did<VoidCommitment, Entry>(o =>
                o.RunAsync(new("rest"), new(new("benches"), "Cheaper"), actor, Cancel)),
        ];

        Assert.All(did, done => Assert.Equal(may, done));
    }

    [Theory]
    [InlineData(Role.Visitor, false)]
    [InlineData(Role.Resident, false)]
    [InlineData(Role.PartnershipMember, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.Clock, false)]
    [InlineData(Role.DecisionMaker, false)]
    [InlineData(Role.Officer, true)]
    public async Task Only_an_officer_records_an_invoice(Role role, bool may)
    {
        Actor actor = Somebody("Somebody", role);

        bool did = await Did<PostInvoice, Invoice>(o =>
            o.RunAsync(world.Bill("2", "benches", new Pence(1)), actor, Cancel));

        Assert.Equal(may, did);
    }

    public async ValueTask InitializeAsync()
    {
        world = await OpenedPot.StartAsync("sqlite");
        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.PayAsync(world.Bill("1", "benches", new Pence(1_500_00)));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task<bool> Did<TOperation, TResult>(Func<TOperation, Task<Outcome<TResult>>> what)
        where TOperation : notnull
        where TResult : notnull
    {
        Outcome<TResult> outcome = await world.TryAsync(what);
        bool did = outcome.Succeeded(out _, out Refusal? refusal);
        Assert.True(did || refusal?.Code == "not-yours", refusal?.Message);
        return did;
    }
}
