using ToadLane.Counting;
using ToadLane.Decisions.Counts;

namespace ToadLane.Tests.Decisions.Counts;

public sealed class BallotSharesTests
{
    private const string File = """
        META
        key;value
        description;South ward
        num_projects;3
        num_votes;5
        budget;100
        vote_type;approval
        currency;GBP
        PROJECTS
        project_id;cost;votes;name
        b;50;4;Benches
        t;30.50;2;Trees
        p;90;1;A path
        VOTES
        voter_id;vote;check_code
        1;b;AAAAA-11111
        2;b,t;BBBBB-22222
        3;t,p;CCCCC-33333
        4;b;DDDDD-44444
        5;b;EEEEE-55555
        """;

    public static TheoryData<IRule> Rules =>
        [EqualSharesOptions.Official, GreedyOptions.Skip, PhragmenOptions.Standard];

    [Fact]
    public void A_share_says_what_it_paid_for_and_what_is_left()
    {
        BallotShares shares = BallotShares.Of(File, EqualSharesOptions.Official);

        BallotShare? both = shares.Find("BBBBB22222");

        Assert.True(shares.HasCheckCodes);
        Assert.NotNull(both);
        Assert.True(both.SharesThePot);
        Assert.Equal(["b", "t"], both.Choices);
        Assert.Equal(["b", "t"], both.Lines.Select(line => line.Project));
        Assert.Equal(12_50, both.Lines[0].Amount);
        Assert.True(both.ToSpend >= both.Lines.Sum(line => line.Amount));
    }

    [Theory, MemberData(nameof(Rules))]
    public void What_voters_paid_for_a_project_is_its_cost_to_the_penny(IRule rule)
    {
        BallotShares shares = BallotShares.Of(File, rule);
        List<ShareLine> lines = [.. Codes().SelectMany(code => shares.Find(code)!.Lines)];

        Assert.Equal(50_00, lines.Where(line => line.Project == "b").Sum(line => line.Amount));
        Assert.Equal(30_50, lines.Where(line => line.Project == "t").Sum(line => line.Amount));
    }

    [Fact]
    public void Nobody_else_has_a_share()
    {
        BallotShares shares = BallotShares.Of(File, EqualSharesOptions.Official);

        Assert.Null(shares.Find("ZZZZZ99999"));
        Assert.Null(shares.Find("1"));
        Assert.Null(shares.Find(""));
    }

    [Fact]
    public void A_file_without_check_codes_knows_ballots_by_their_numbers()
    {
        string plain = File.Replace(";check_code", "", StringComparison.Ordinal);
        plain = Codes().Aggregate(plain, (text, code) =>
            text.Replace($";{code[..5]}-{code[5..]}", "", StringComparison.Ordinal));
        BallotShares shares = BallotShares.Of(plain, GreedyOptions.Skip);

        Assert.False(shares.HasCheckCodes);
        Assert.Equal(["t", "p"], shares.Find("3")!.Choices);
        Assert.False(shares.Find("3")!.SharesThePot);
    }

    private static IEnumerable<string> Codes() =>
        ["AAAAA11111", "BBBBB22222", "CCCCC33333", "DDDDD44444", "EEEEE55555"];
}
