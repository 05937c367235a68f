namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// Something about a vote that nobody may do alone: one person asks, another agrees or refuses. Agreed, it is done in
/// the same transaction. Kept for good; a guard in the database refuses one person in both places.
/// </summary>
public sealed class JointAct
{
    /// <summary>How long it may wait for its answer.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    private const int LongestReason = 2000;

    private JointAct()
    {
    }

    public JointActId Id { get; private init; }

    public DecisionId DecisionId { get; private init; }

    public Act Act { get; private init; }

    /// <summary>What exactly is to be done: JSON, the same for who asks and who agrees.</summary>
    public required string Details { get; init; }

    /// <summary>Published.</summary>
    public required string Reason { get; init; }

    public required JointAsking Asking { get; init; }

    /// <summary>When it lapses, if nobody has answered by then.</summary>
    public DateTime LapsesAt { get; private init; }

    /// <summary>Null while it waits.</summary>
    public JointAnswer? Answer { get; private set; }

    public bool IsWaitingAt(DateTime now) => this.Answer is null && now < this.LapsesAt;

    public static Outcome<JointAct> Ask(NewJointAct wish, string details, JointAsking asking)
    {
        if (string.IsNullOrWhiteSpace(wish.Reason) || wish.Reason.Length > LongestReason)
        {
            return DecisionRefusals.ReasonIsMissing;
        }

        return new JointAct
        {
            Id = Ids.New<JointActId>(),
            DecisionId = wish.DecisionId,
            Act = wish.Act,
            Details = details,
            Reason = wish.Reason.Trim(),
            Asking = asking,
            LapsesAt = asking.At + Waits,
        };
    }

    /// <summary>The answer of a second person.</summary>
    public Refusal? Settle(JointAnswer answer)
    {
        if (this.RefusesAnswer(answer.At) is { } over)
        {
            return over;
        }

        if (answer.ById == this.Asking.ById)
        {
            return JointRefusals.SamePerson;
        }

        this.Answer = answer;
        return null;
    }

    public Refusal? Withdraw(JointAnswer withdrawal)
    {
        if (this.RefusesAnswer(withdrawal.At) is { } over)
        {
            return over;
        }

        if (withdrawal.ById != this.Asking.ById)
        {
            return JointRefusals.NotYoursToWithdraw;
        }

        this.Answer = withdrawal;
        return null;
    }

    /// <summary>Notes that nobody answered in time.</summary>
    public void Lapse(DateTime now)
    {
        if (this.Answer is null && this.LapsesAt <= now)
        {
            this.Answer = new JointAnswer(JointVerdict.Lapsed, now, null, Actor.Clock.Name, Role.Clock);
        }
    }

    /// <summary>Ends it in place of the agreement just given: half of the two people is no longer there.</summary>
    public void LapseWithoutAsker(DateTime now) =>
        this.Answer = new JointAnswer(JointVerdict.Lapsed, now, null, Actor.Clock.Name, Role.Clock)
        {
            Reason = "Who asked no longer holds the role in which they asked.",
        };

    private Refusal? RefusesAnswer(DateTime now) =>
        this.Answer is not null ? JointRefusals.IsAnswered : now >= this.LapsesAt ? JointRefusals.HasLapsed : null;
}

/// <summary>What somebody asks for: about which decision, which act, and why. The reason is published.</summary>
public sealed record NewJointAct(DecisionId DecisionId, Act Act, string Reason)
{
    /// <summary>What the act needs to know, as JSON; see the act.</summary>
    public string Details { get; init; } = "{}";
}
