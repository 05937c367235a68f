using ToadLane.Decisions.Proposals;

namespace ToadLane.Tests.Decisions.Proposals;

public sealed class ProposalLettersTests
{
    [Fact]
    public void There_is_a_letter_for_every_kind_of_news() => Assert.All(Enum.GetValues<ProposalNews>(), news =>
    {
        string text = ProposalLetters.Text(Facts(news));

        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.Contains("Because of the reason", text, StringComparison.Ordinal);
        Assert.EndsWith("https://example.org/rochdale/decisions/green/proposals/3\n", text, StringComparison.Ordinal);
        Assert.StartsWith("Your idea “Benches”: ", ProposalLetters.Subject(Facts(news)), StringComparison.Ordinal);
    });

    [Fact]
    public void A_letter_reads_like_one() => Assert.Equal(
        """
        Hello Rose,

        This is about “Benches”, which you proposed for A greener Milkstone.

        Officers checked your idea. It can be done, and would cost £5,000.00.

        How that was worked out:
        Because of the reason

        It is ready for the ballot paper.

        Everything that has happened to it:
        https://example.org/rochdale/decisions/green/proposals/3

        """,
        ProposalLetters.Text(Facts(ProposalNews.Feasible) with { Name = "Rose" }));

    private static ProposalLetterFacts Facts(ProposalNews news) => new(
        news, "Benches", "A greener Milkstone", "https://example.org/rochdale/decisions/green/proposals/3")
    {
        Number = "3",
        Cost = "£5,000.00",
        Reason = "Because of the reason",
    };
}
