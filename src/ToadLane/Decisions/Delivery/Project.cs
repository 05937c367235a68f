using System.Globalization;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;

namespace ToadLane.Decisions.Delivery;

/// <summary>
/// A project that residents chose and that goes ahead: its plan, its money, and everything reported about it.
/// </summary>
public sealed class Project
{
    private readonly List<Milestone> milestones = [];
    private readonly List<ProgressReport> reports = [];

    private Project()
    {
    }

    public ProjectId Id { get; private init; }

    public DecisionId DecisionId { get; private init; }

    /// <summary>Its number on the ballot.</summary>
    public int Number { get; private init; }

    public ProposalId? ProposalId { get; private init; }

    public required string Title { get; init; }

    /// <summary>The cost that stood on the ballot.</summary>
    public Pence BallotCost { get; private init; }

    /// <summary>The account that shows what it has cost.</summary>
    public required string AccountCode { get; init; }

    /// <summary>The entry that set its money aside.</summary>
    public required string CommitmentKey { get; init; }

    public required Plan Plan { get; set; }

    public DateTime CommittedAt { get; private init; }

    public Start? Start { get; private set; }

    public Finish? Finish { get; private set; }

    public IReadOnlyList<Milestone> Milestones => milestones;

    public IReadOnlyList<ProgressReport> Reports => reports;

    public ProjectStage Stage => this switch
    {
        { Finish: not null } => ProjectStage.Finished,
        { Start: not null } => ProjectStage.InProgress,
        _ => ProjectStage.Committed,
    };

    public Account Account => new(new(AccountCode), Title, AccountKind.Expense, Unit.Pence);

    public static Project Of(BallotOption option, Plan plan, DateTime now)
    {
        string name = string.Create(
            CultureInfo.InvariantCulture, $"project/{option.DecisionId.Value:N}/{option.Number}");
        return new Project
        {
            Id = Ids.New<ProjectId>(),
            DecisionId = option.DecisionId,
            Number = option.Number,
            ProposalId = option.ProposalId,
            Title = option.Title,
            BallotCost = option.Cost,
            AccountCode = name,
            CommitmentKey = name,
            Plan = plan,
            CommittedAt = now,
        };
    }

    public bool IsLateOn(DateOnly day) => Finish is null && Plan.Finish < day;

    /// <summary>
    /// Says who delivers it and by when, and what the next steps are. Steps that were named before stay.
    /// </summary>
    public Refusal? PlanAnew(Plan plan, IReadOnlyList<NewMilestone> steps)
    {
        if (Finish is not null)
        {
            return DeliveryRefusals.IsFinished;
        }

        if (string.IsNullOrWhiteSpace(plan.Team) || steps.Any(step => string.IsNullOrWhiteSpace(step.Title)))
        {
            return DeliveryRefusals.PlanIsIncomplete;
        }

        if (steps.Any(step => step.Title.Length > Milestone.LongestTitle))
        {
            return DeliveryRefusals.TooLong(Milestone.LongestTitle);
        }

        Plan = plan;
        milestones.AddRange(steps.Select(step =>
            new Milestone { Id = Ids.New<MilestoneId>(), Title = step.Title, PlannedOn = step.PlannedOn }));
        return null;
    }

    /// <summary>Adds a report. The first one starts the project.</summary>
    public Refusal? Report(ProgressReport report)
    {
        if (Finish is not null)
        {
            return DeliveryRefusals.IsFinished;
        }

        if (string.IsNullOrWhiteSpace(report.Text))
        {
            return DeliveryRefusals.ReportIsEmpty;
        }

        if (report.Text.Length > ProgressReport.LongestText)
        {
            return DeliveryRefusals.TooLong(ProgressReport.LongestText);
        }

        Start ??= new Start(report.At, report.ByName);
        reports.Add(report);
        return null;
    }

    public Refusal? Reach(MilestoneId id, MilestoneDone done) =>
        milestones.SingleOrDefault(m => m.Id == id) is { } milestone
            ? milestone.Reach(done)
            : DeliveryRefusals.NoSuchMilestone;

    public Refusal? End(Finish finish)
    {
        if (Finish is not null)
        {
            return DeliveryRefusals.IsFinished;
        }

        if (string.IsNullOrWhiteSpace(finish.Note))
        {
            return DeliveryRefusals.ReportIsEmpty;
        }

        Finish = finish;
        return null;
    }
}

/// <summary>A step that is added to a project's plan.</summary>
public sealed record NewMilestone(string Title, DateOnly PlannedOn);
