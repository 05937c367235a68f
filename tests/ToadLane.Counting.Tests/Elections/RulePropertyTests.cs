using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Tests.Elections;

/// <summary>What holds of every rule, or of all rules that compare candidates in pairs.</summary>
public class RulePropertyTests
{
    private static readonly IElectionRule[] Pairwise =
    [
        new Schulze(),
        new Schulze { Strength = PairStrength.Margins },
        new RankedPairs(),
        new RankedPairs { Strength = PairStrength.WinningVotes },
    ];

    private static readonly IElectionRule[] All =
    [
        .. Pairwise,
        new FirstPastThePost(),
        new BlockVote(),
        new Approval(),
        new Approval { Ranks = 1 },
        new Score(),
        new Borda(),
        new Borda { Unranked = BordaUnranked.Modified, Equal = BordaEqual.Highest },
        new Borda { Unranked = BordaUnranked.Nothing, Equal = BordaEqual.Lowest },
        new MajorityJudgement(),
    ];

    [Fact]
    public void The_order_of_the_papers_does_not_matter() => Prop.ForAll(Poll.Any, poll =>
    {
        var reversed = poll with { Papers = [.. poll.Papers.Reverse()] };
        foreach (var rule in RulesFor(poll))
        {
            Assert.Equal(Written(poll.By(rule)), Written(reversed.By(rule)));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_candidate_is_treated_differently_for_their_number() => Prop.ForAll(Poll.Any, poll =>
    {
        var last = poll.Election.Candidates.Length;
        var renamed = poll.Renamed(number => last + 1 - number);
        foreach (var rule in RulesFor(poll))
        {
            var (result, other) = (poll.By(rule), renamed.By(rule));
            Assert.Equal(result.Ties.IsEmpty, other.Ties.IsEmpty);
            if (result.Ties.IsEmpty)
            {
                Assert.Equal(result.Winners.Order(), other.Winners.Select(number => last + 1 - number).Order());
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_of_each_paper_changes_nothing() => Prop.ForAll(Poll.Any, poll =>
    {
        foreach (var rule in RulesFor(poll))
        {
            var (result, more) = (poll.By(rule), poll.Times(7).By(rule));
            Assert.Equal(result.Winners, more.Winners);
            Assert.Equal(result.Ties.Length, more.Ties.Length);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_paper_is_valid_or_rejected_and_all_seats_are_filled() => Prop.ForAll(Poll.Any, poll =>
    {
        foreach (var rule in RulesFor(poll))
        {
            var result = poll.By(rule);
            var unit = result.Decimals == 0 ? 1 : 10;
            Assert.Equal(poll.Read().Sum(paper => paper.Count) * unit, result.ValidVotes + result.RejectedVotes);
            Assert.Equal(result.RejectedVotes == 0, result.Rejected.IsEmpty);
            Assert.Equal(poll.Election.Seats, result.Winners.Distinct().Count());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_beats_everybody_is_elected_first() => Prop.ForAll(Poll.Any, poll =>
    {
        foreach (var rule in Pairwise)
        {
            var result = poll.By(rule);
            if (result.Pairwise!.Table.BeatsAll is { } winner)
            {
                Assert.Equal(winner, result.Winners[0]);
                Assert.Equal([winner], result.Pairwise.Order[0]);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_twin_of_a_loser_does_not_change_who_wins() => Prop.ForAll(Poll.Strict, poll =>
    {
        var one = poll with { Election = poll.Election with { Seats = 1 } };
        foreach (var rule in Pairwise)
        {
            var result = one.By(rule);
            if (!result.Ties.IsEmpty)
            {
                continue;
            }

            var winner = result.Winners[0];
            foreach (var original in one.Election.Candidates.Select(candidate => candidate.Number))
            {
                var twins = WithTwin(one, original).By(rule);
                var same = twins.Winners[0] == winner || (original == winner && twins.Winners[0] == Twin(one));
                Assert.True(same || !twins.Ties.IsEmpty, $"{rule.Name}: {original} got a twin");
            }
        }
    }).QuickCheckThrowOnFailure();

    // The twin stands right behind the original on every paper.
    private static Poll WithTwin(Poll poll, int original) => Poll.Of(
        Twin(poll), 1, [.. poll.Renamed(number => number).Papers.Select(paper => string.Join(
            ' ', paper.Split(' ').Select(word => word == $"{original}" ? $"{original} {Twin(poll)}" : word)))]);

    private static int Twin(Poll poll) => poll.Election.Candidates.Length + 1;

    private static IEnumerable<IElectionRule> RulesFor(Poll poll) =>
        poll.Election.Seats == 1 ? All.Append(new AlternativeVote()) : All;

    private static string Written(ElectionResult result) => string.Join(
        '\n',
        [
            string.Join(',', result.Winners),
            string.Join(',', result.Stages.SelectMany(stage => stage.Votes)),
            string.Join(',', result.Ties.Select(tie => $"{string.Join('=', tie.Candidates)} {tie.Chosen}")),
            string.Join(',', result.Rejected),
            $"{result.ValidVotes} {result.RejectedVotes}",
        ]);
}
