using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Ledger;

namespace ToadLane.Decisions;

/// <summary>A question put to residents: which projects shall this budget pay for?</summary>
public sealed class Decision
{
    private const int LongestTitle = 200;

    private Decision()
    {
    }

    public DecisionId Id { get; private init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>What may be decided, in the body's own words (Markdown).</summary>
    public required string About { get; init; }

    public BodyId BodyId { get; private init; }

    public PowerId PowerId { get; private init; }

    public NeighbourhoodId NeighbourhoodId { get; private init; }

    public Pence Budget { get; private init; }

    /// <summary>ISO 4217: "GBP", but for a count made abroad and imported.</summary>
    public required string Currency { get; init; }

    public required Timetable Timetable { get; set; }

    public required VotingRules Rules { get; init; }

    /// <summary>True for a count made elsewhere and read from a file: it has no voting of its own.</summary>
    public bool IsImported { get; private init; }

    /// <summary>The partnership's publication of the ballot, once it has happened.</summary>
    public BallotPublication? Publication { get; private set; }

    /// <summary>When voting really opened: the moment of the seal.</summary>
    public DateTime? SealedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public DateTime? CountedAt { get; private set; }

    public Adoption? Adoption { get; private set; }

    /// <summary>That it was declared void, and why; null while it stands.</summary>
    public Voiding? Voiding { get; private set; }

    public static Outcome<Decision> Plan(NewDecision plan, Power power, Body body)
    {
        if (string.IsNullOrWhiteSpace(plan.Title) || plan.Title.Length > LongestTitle || plan.Slug.Length == 0)
        {
            return DecisionRefusals.TitleIsWrong;
        }

        if (!plan.Timetable.IsInOrder)
        {
            return DecisionRefusals.TimetableOutOfOrder;
        }

        if (plan.Budget <= Pence.Zero || plan.Budget > power.Amount)
        {
            return DecisionRefusals.BudgetIsWrong(power.Amount);
        }

        if (plan.Rules is { Style: BallotStyle.AtMost, MostChoices: not >= 1 })
        {
            return DecisionRefusals.MostChoicesIsMissing;
        }

        return new Decision
        {
            Id = Ids.New<DecisionId>(),
            Slug = plan.Slug,
            Title = plan.Title,
            About = plan.About,
            BodyId = body.Id,
            PowerId = power.Id,
            NeighbourhoodId = body.NeighbourhoodId,
            Budget = plan.Budget,
            Currency = plan.Currency,
            Timetable = plan.Timetable,
            Rules = plan.Rules,
            IsImported = plan.IsImported,
        };
    }

    /// <summary>A decision as its rule sheet tells it: for counting where there is no database.</summary>
    public static Decision AsSealed(DecisionId id, NewDecision plan) => new()
    {
        Id = id,
        Slug = plan.Slug,
        Title = plan.Title,
        About = plan.About,
        Budget = plan.Budget,
        Currency = plan.Currency,
        Timetable = plan.Timetable,
        Rules = plan.Rules,
    };

    public DecisionStage StageAt(DateTime now) => this switch
    {
        { Voiding: not null } => DecisionStage.Void,
        { Adoption.Verdict: AdoptionVerdict.Adopted } => DecisionStage.Adopted,
        { Adoption: not null } => DecisionStage.Departed,
        { CountedAt: not null } => DecisionStage.Counted,
        { ClosedAt: not null } => DecisionStage.Counting,
        { SealedAt: not null } when this.Timetable.Voting.IsOver(now) => DecisionStage.Counting,
        { SealedAt: not null } => DecisionStage.Voting,
        { Publication: not null } => DecisionStage.BallotPublished,
        _ when now < this.Timetable.ProposalsOpenAt => DecisionStage.Planned,
        _ when this.Timetable.Proposals.Contains(now) => DecisionStage.Proposals,
        _ => DecisionStage.Costing,
    };

    /// <summary>Publishes the ballot. Proposals must be over, and voting not yet due.</summary>
    public Refusal? Publish(BallotPublication publication)
    {
        if (this.Voiding is not null)
        {
            return DecisionRefusals.IsVoid;
        }

        if (this.StageAt(publication.At) is not DecisionStage.Costing)
        {
            return this.Publication is null
                ? DecisionRefusals.ProposalsAreNotOver
                : DecisionRefusals.AlreadyPublished;
        }

        this.Publication = publication;
        return null;
    }

    /// <summary>Opens voting by sealing: from here on, rules, options, costs and electorate are fixed.</summary>
    public Refusal? Open(DateTime now)
    {
        if (this.SealedAt is not null)
        {
            return DecisionRefusals.AlreadyOpen;
        }

        if (this.Publication is null)
        {
            return DecisionRefusals.NotPublished;
        }

        if (this.Voiding is not null)
        {
            return DecisionRefusals.IsVoid;
        }

        if (!this.Timetable.Voting.Contains(now))
        {
            return DecisionRefusals.NotTimeToVote;
        }

        this.SealedAt = now;
        return null;
    }

    public Refusal? Close(DateTime now)
    {
        if (this.SealedAt is null)
        {
            return DecisionRefusals.NeverOpened;
        }

        if (this.ClosedAt is not null)
        {
            return DecisionRefusals.AlreadyClosed;
        }

        if (!this.Timetable.Voting.IsOver(now))
        {
            return DecisionRefusals.VotingIsNotOver;
        }

        this.ClosedAt = now;
        return null;
    }

    public Refusal? Count(DateTime now)
    {
        if (this.ClosedAt is null && !this.IsImported)
        {
            return DecisionRefusals.VotingIsNotOver;
        }

        if (this.CountedAt is not null)
        {
            return DecisionRefusals.AlreadyCounted;
        }

        if (this.Voiding is not null)
        {
            return DecisionRefusals.IsVoid;
        }

        this.CountedAt = now;
        return null;
    }

    /// <summary>
    /// The lawful decision-maker's act on the residents' result: adopt it, or depart from it with reasons.
    /// </summary>
    public Refusal? Adopt(Adoption adoption)
    {
        if (this.CountedAt is null)
        {
            return DecisionRefusals.NotCounted;
        }

        if (this.Adoption is not null)
        {
            return DecisionRefusals.AlreadyAdopted;
        }

        if (this.Voiding is not null)
        {
            return DecisionRefusals.IsVoid;
        }

        if (string.IsNullOrWhiteSpace(adoption.Reason))
        {
            return DecisionRefusals.ReasonIsMissing;
        }

        this.Adoption = adoption;
        return null;
    }

    /// <summary>Lets voting begin now, where the ballot is published and voting is not yet due.</summary>
    public Refusal? OpenEarly(DateTime now)
    {
        if (this.StageAt(now) is not DecisionStage.BallotPublished || this.Timetable.OpensAt <= now)
        {
            return DecisionRefusals.CannotOpenEarly;
        }

        this.Timetable = this.Timetable with { MovedOpenAt = now };
        return null;
    }

    /// <summary>Moves the close of a vote that is open; the close that was planned stays beside it.</summary>
    public Refusal? MoveClose(DateTime to, DateTime now)
    {
        if (this.StageAt(now) is not DecisionStage.Voting)
        {
            return DecisionRefusals.VotingIsNotOpen;
        }

        this.Timetable = this.Timetable with { MovedCloseAt = to };
        return null;
    }

    /// <summary>
    /// Declares it void, before the lawful decision-maker has acted on it. A vote that is open ends at once.
    /// </summary>
    public Refusal? MakeVoid(Voiding voiding)
    {
        if (this.Voiding is not null)
        {
            return DecisionRefusals.IsVoid;
        }

        if (this.Adoption is not null || this.IsImported)
        {
            return DecisionRefusals.AlreadyAdopted;
        }

        if (this.StageAt(voiding.At) is DecisionStage.Voting)
        {
            this.Timetable = this.Timetable with { MovedCloseAt = voiding.At };
        }

        this.Voiding = voiding;
        return null;
    }
}
