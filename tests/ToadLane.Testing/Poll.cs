using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.Decisions.Plans;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Testing;

/// <summary>
/// A decision with a published ballot and a register of electors, for tests about voting. Project n costs n thousand
/// pounds; elector n is called "Elector n". Voting is due from now on, for a week.
/// </summary>
public sealed class Poll
{
    private static int made;

    private readonly Lazy<EnvelopeIds> ids;

    private Poll(Func<AsyncServiceScope> enter, Decision decision)
    {
        (this.Enter, this.Decision, this.Id) = (enter, decision, decision.Id);
        this.ids = new Lazy<EnvelopeIds>(() =>
        {
            using AsyncServiceScope scope = enter();
            return scope.ServiceProvider.GetRequiredService<EnvelopeIds>();
        });
    }

    public static DateOnly Born { get; } = new(1980, 2, 3);

    /// <summary>The way into its council.</summary>
    public Func<AsyncServiceScope> Enter { get; }

    public Decision Decision { get; }

    public DecisionId Id { get; }

    /// <summary>What prints the register of electors 1 to <paramref name="electors"/>.</summary>
    public static string Register(int electors) => string.Concat(Enumerable.Range(1, electors)
        .Select(n => FormattableString.Invariant($"\"Elector {n}\",OL16 1LN,1980-02-03,E05000001\n"))
        .Prepend("name,postcode,date_of_birth,ward_code\n"));

    public static RegisterClaim Claim(int elector) =>
        new(FormattableString.Invariant($"Elector {elector}"), "OL16 1LN", Born);

    /// <summary>A published ballot without electors.</summary>
    public static async Task<Poll> PublishedAsync(Func<AsyncServiceScope> enter, PollPlan plan)
    {
        await using AsyncServiceScope scope = enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        DateTime now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        Power power = await PowerAsync(scope.ServiceProvider, db, now);
        NewDecision planned = new(power.Id, power.Title, plan.Title, "Which projects?", plan.Budget)
        {
            Timetable = new(now.AddDays(-10), now.AddDays(-5), now, now.AddDays(7)),
            Rules = plan.Rules,
        };
        Decision decision = Must(await scope.ServiceProvider.GetRequiredService<PlanDecision>()
            .RunAsync(planned, Actor.Operator, CancellationToken.None));
        if (plan.Key is { } key)
        {
            await Given.DoneAsync<UploadDecisionKey, DecisionKey>(enter, upload => upload.RunAsync(
                decision.Id, key(decision.Slug).ToJson(), Given.AnOfficer, CancellationToken.None));
        }

        if (decision.Publish(new BallotPublication(now.AddDays(-4), null, "The partnership", "5eed")) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }

        db.BallotOptions.AddRange(Enumerable.Range(1, plan.Projects).Select(n => new BallotOption
        {
            DecisionId = decision.Id,
            Number = n,
            Title = FormattableString.Invariant($"Project {n} by the canal"),
            Cost = new Pence(n * 1_000_00),
            TieRank = n,
            FileId = n.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }));
        await db.SaveChangesAsync();
        return new Poll(enter, decision);
    }

    /// <summary>A poll whose voting has opened.</summary>
    public static async Task<Poll> OpenAsync(Func<AsyncServiceScope> enter, PollPlan plan)
    {
        Poll poll = await PublishedAsync(enter, plan);
        await poll.UploadAsync(Register(plan.Electors));
        await poll.OpenVotingAsync();
        return poll;
    }

    public async Task<RegisterReport> UploadAsync(string register)
    {
        using MemoryStream file = new(System.Text.Encoding.UTF8.GetBytes(register));
        return Must(await this.RunAsync<UploadRegister, RegisterReport>(
            o => o.RunAsync(this.Id, new(file, FaultPolicy.RefuseAll), Actor.Operator, CancellationToken.None)));
    }

    public Task<Outcome<IssuedCodes>> IssueAsync(CodeOrder order) => this.RunAsync<IssueCodes, IssuedCodes>(
        o => o.RunAsync(this.Id, order, Actor.Operator, CancellationToken.None));

    /// <summary>The codes of everybody on a register.</summary>
    public async Task<IReadOnlyList<VotingCode>> IssueCodesAsync(string register)
    {
        using MemoryStream file = new(System.Text.Encoding.UTF8.GetBytes(register));
        IssuedCodes issued = Must(await this.RunAsync<IssueCodes, IssuedCodes>(
            o => o.RunAsync(this.Id, new CodeOrder(file), Actor.Operator, CancellationToken.None)));
        return [.. issued.Letters.Select(l => l.Code)];
    }

    public async Task<Seal> OpenVotingAsync() => Must(await this.RunAsync<OpenVoting, Seal>(
        o => o.RunAsync(this.Id, Actor.Clock, CancellationToken.None)));

    public Task<Outcome<Reconciliation>> CloseAsync() => this.RunAsync<CloseVoting, Reconciliation>(
        o => o.RunAsync(this.Id, Actor.Clock, CancellationToken.None));

    public VoterPass Pass(int elector) => new(this.Id, elector);

    /// <summary>How long every envelope of this decision is; asked once voting is open.</summary>
    public async Task<int> EnvelopeBytesAsync() =>
        (await this.ReadAsync(db => db.Seals.SingleAsync(s => s.DecisionId == this.Id))).EnvelopeBytes;

    /// <summary>A vote whose envelope nobody can open: for what only stores it.</summary>
    public VoteToCast RandomVote(int elector, int bytes) =>
        this.VoteWith(elector, RandomNumberGenerator.GetBytes(bytes));

    /// <summary>A vote with this envelope.</summary>
    public VoteToCast VoteWith(int elector, byte[] envelope)
    {
        byte[] hash = SHA256.HashData(envelope);
        byte[] castId = RandomNumberGenerator.GetBytes(32);
        return new VoteToCast(this.Id, elector, VotingChannel.Online)
        {
            Id = this.ids.Value.Of(this.Pass(elector), hash, castId),
            Sealed = envelope,
            Hash = hash,
            CastId = castId,
        };
    }

    /// <summary>Casts with a new nonce.</summary>
    public Task<Outcome<VoteReceipt>> CastAsync(int elector, params int[] projects) =>
        this.CastAsync(elector, FilledBallot.NewNonce(), projects);

    public Task<Outcome<VoteReceipt>> CastAsync(int elector, byte[] nonce, params int[] projects) =>
        this.RunAsync<CastVote, VoteReceipt>(o => o.RunAsync(
            this.Pass(elector),
            new FilledBallot(nonce, projects.Length == 0 ? Choices.Blank : Choices.Of(projects)),
            Actor.Visitor,
            CancellationToken.None));

    public async Task<T> ReadAsync<T>(Func<ToadLaneDb, Task<T>> read)
    {
        await using AsyncServiceScope scope = this.Enter();
        return await read(scope.ServiceProvider.GetRequiredService<ToadLaneDb>());
    }

    /// <summary>Runs SQL as somebody with the database's own password would.</summary>
    public Task<int> SqlAsync(string sql) => this.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    public async Task<Outcome<T>> RunAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> run)
        where TOperation : notnull
        where T : notnull
    {
        await using AsyncServiceScope scope = this.Enter();
        return await run(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    public static T Must<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded(out T? value, out Refusal? refusal)
            ? value
            : throw new InvalidOperationException(refusal.Message);

    private static async Task<Power> PowerAsync(IServiceProvider services, ToadLaneDb db, DateTime now)
    {
        string slug = FormattableString.Invariant($"poll-{Interlocked.Increment(ref made)}");
        Neighbourhood place = new() { Id = Ids.New<NeighbourhoodId>(), Slug = slug, Name = slug };
        db.Neighbourhoods.Add(place);
        await db.SaveChangesAsync();
        Body body = Must(await services.GetRequiredService<FoundBody>().RunAsync(
            new NewBody(slug, "The partnership", BodyKind.Partnership, place.Id)
            {
                Constituencies = [new("Residents", ConstituencyInterest.Residents, 5)],
            },
            Actor.Operator,
            CancellationToken.None));
        DateOnly today = DateOnly.FromDateTime(now);
        NewPower power = new(body.Id, slug, new Pence(1_000_000_000_00), today.AddYears(-1), today.AddYears(1))
        {
            Clause = "Cabinet minute 12",
            DecisionMaker = "Director",
            ToChangeIt = "A decision of the Cabinet",
        };
        return Must(await services.GetRequiredService<HandOverPower>()
            .RunAsync(power, Actor.Operator, CancellationToken.None));
    }
}

/// <summary>What kind of poll a test wants.</summary>
public sealed record PollPlan(int Projects = 5, int Electors = 3)
{
    public string Title { get; init; } = "A greener Milkstone";

    public Pence Budget { get; init; } = new(10_000_00);

    public VotingRules Rules { get; init; } = new(BallotStyle.WithinBudget, CountingRule.Greedy);

    /// <summary>Makes the scrutineers' public key for a decision's short name, where they hold it.</summary>
    public Func<string, PublicKeyFile>? Key { get; init; }
}
