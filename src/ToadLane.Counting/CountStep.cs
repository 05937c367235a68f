using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// One thing that happened in a count, in order. Money is in minor units; projects are ids. The steps alone are enough
/// to tell how the result came about.
/// </summary>
public abstract record CountStep
{
    private CountStep()
    {
    }

    /// <summary>What happened, as one word for files and pages: "funded", "passed-over", "bought" and so on.</summary>
    public abstract string Kind { get; }

    /// <summary>The project that the step is about, or null.</summary>
    public virtual string? About => null;

    /// <summary>Greedy: the project was next in order and fitted what was left.</summary>
    public sealed record Funded(string Project, long Score, long Votes, long Cost, long Remaining) : CountStep
    {
        /// <inheritdoc />
        public override string Kind => "funded";

        /// <inheritdoc />
        public override string? About => Project;
    }

    /// <summary>Greedy: the project was next in order and was left out, for this reason.</summary>
    public sealed record PassedOver(string Project, long Score, long Votes, long Cost, long Remaining, Verdict Reason)
        : CountStep
    {
        /// <summary>
        /// The id of the project that excludes it or that it needs, or the name of the part whose cap it would pass;
        /// else null.
        /// </summary>
        public string? Because { get; init; }

        /// <inheritdoc />
        public override string Kind => "passed-over";

        /// <inheritdoc />
        public override string? About => Project;
    }

    /// <summary>Greedy: the parts of the budget had their turn, and this is done with what they did not use.</summary>
    /// <param name="Amount">What they did not use, in minor units.</param>
    /// <param name="Leftovers">What is done with it.</param>
    /// <param name="Parts">The names of the parts among which it is divided; empty when it goes by score.</param>
    public sealed record LeftOver(long Amount, Leftovers Leftovers, ImmutableArray<string> Parts) : CountStep
    {
        /// <inheritdoc />
        public override string Kind => "left-over";
    }

    /// <summary>Phragmén and maximin support: funding the project burdened voters least.</summary>
    /// <param name="Project">Its id.</param>
    /// <param name="Supporters">What its support weighs: where every voter counts alike, how many people.</param>
    /// <param name="Load">
    /// In minor units for each vote. Phragmén: what each of its supporters carries from now on. Maximin support: the
    /// most that anyone carries when everything funded is shared as evenly as can be. Null when nobody supports it.
    /// </param>
    /// <param name="Cost">In minor units.</param>
    /// <param name="Remaining">The budget less everything funded so far.</param>
    public sealed record Carried(string Project, long Supporters, Fraction? Load, long Cost, long Remaining) : CountStep
    {
        /// <inheritdoc />
        public override string Kind => "carried";

        /// <inheritdoc />
        public override string? About => Project;
    }

    /// <summary>
    /// Equal Shares: the pot was divided, every voter having this share of it to spend on what they support.
    /// </summary>
    /// <param name="Share">Each voter's share; with Add1, after the raises.</param>
    /// <param name="Voters">How many share.</param>
    /// <param name="Raises">By how many currency units the share was raised; 0 without Add1.</param>
    public sealed record Shared(Fraction Share, long Voters, long Raises) : CountStep
    {
        /// <inheritdoc />
        public override string Kind => "shared";
    }

    /// <summary>Equal Shares: in this round the project cost its supporters the least for what it gives them.</summary>
    /// <param name="Project">Its id.</param>
    /// <param name="Supporters">How many people support it.</param>
    /// <param name="PaidInFull">How many of them paid <paramref name="Price"/>.</param>
    /// <param name="Price">What each of those paid (for each point, where points are the utility).</param>
    /// <param name="PaidAllTheyHad">How many paid less, which was all they had left, and was more than nothing.</param>
    /// <param name="PaidByThose">What those paid together.</param>
    /// <param name="EffectiveVotes">Cost / price: the supporters it would have with everyone paying the price.</param>
    /// <param name="Cost">PointsInFull × Price + PaidByThose, exactly.</param>
    /// <param name="Remaining">The budget less everything bought so far.</param>
    public sealed record Bought(
        string Project,
        long Supporters,
        long PaidInFull,
        Fraction Price,
        long PaidAllTheyHad,
        Fraction PaidByThose,
        Fraction EffectiveVotes,
        long Cost,
        long Remaining) : CountStep
    {
        /// <summary>
        /// The points that those who paid in full gave it together: for each they paid <see cref="Price"/>, so
        /// that Cost is PointsInFull × Price + PaidByThose. Where every mark is worth the same, <see
        /// cref="PaidInFull"/>; with the utility <see cref="Utility.Score"/>, in parts of a point (see <see
        /// cref="Contest.PointScale"/>).
        /// </summary>
        public long PointsInFull { get; init; } = PaidInFull;

        /// <inheritdoc />
        public override string Kind => "bought";

        /// <inheritdoc />
        public override string? About => Project;
    }

    /// <summary>BOS: the project was least dear to its supporters, who may have paid for it only in part.</summary>
    /// <param name="Project">Its id.</param>
    /// <param name="Supporters">What its support weighs: where every voter counts alike, how many people.</param>
    /// <param name="Part">The part of the cost that the choice was made on (α): 1 when all of it could be paid.</param>
    /// <param name="Price">What each supporter was asked, in minor units (for each point, when points count).</param>
    /// <param name="Paid">What they paid together; the rest of the cost is overspent.</param>
    /// <param name="Cost">In minor units.</param>
    /// <param name="Remaining">The budget less everything bought so far.</param>
    public sealed record Overspent(
        string Project, long Supporters, Fraction Part, Fraction Price, Fraction Paid, long Cost, long Remaining)
        : CountStep
    {
        /// <inheritdoc />
        public override string Kind => "overspent";

        /// <inheritdoc />
        public override string? About => Project;

        /// <summary>How many of the supporters paid what they were asked.</summary>
        public required long PaidInFull { get; init; }

        /// <summary>How many paid less, which was all they had left, and was more than nothing.</summary>
        public required long PaidAllTheyHad { get; init; }
    }

    /// <summary>Add1: at one unit more for each voter the outcome would cost more than there is, so it stops.</summary>
    /// <param name="Share">The share at which that happens.</param>
    /// <param name="Cost">What the outcome would then cost.</param>
    /// <param name="Budget">What there is.</param>
    public sealed record TooMuch(Fraction Share, Int128 Cost, long Budget) : CountStep
    {
        /// <inheritdoc />
        public override string Kind => "too-much";
    }

    /// <summary>
    /// Equal Shares with the comparison step: its outcome was set beside that of greedy. Whichever has fewer voters on
    /// its side gives way; with as many on both sides Equal Shares stands.
    /// </summary>
    /// <param name="PreferShares">Voters with more of their projects funded by Equal Shares.</param>
    /// <param name="PreferGreedy">Voters with more of their projects funded by greedy.</param>
    /// <param name="GaveWay">Ids of the outcome that does not stand, in the order in which they were elected.</param>
    public sealed record Compared(long PreferShares, long PreferGreedy, ImmutableArray<string> GaveWay) : CountStep
    {
        /// <summary>Greedy replaces Equal Shares.</summary>
        public bool GreedyStands => PreferGreedy > PreferShares;

        /// <inheritdoc />
        public override string Kind => "compared";
    }
}
