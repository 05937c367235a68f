using ToadLane.Decisions.Proposals;

namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>One question on the way to a proposal: its words in English, and where the answer is kept.</summary>
public sealed record ProposalPart(string Key, string Question, string Hint, string Missing)
{
    public required int Longest { get; init; }

    public required int Rows { get; init; }

    public required Func<ProposalText, string> Read { get; init; }

    public required Func<ProposalText, string, ProposalText> Write { get; init; }

    public static IReadOnlyList<ProposalPart> All { get; } =
    [
        new(
            "title",
            "What do you call your idea?",
            "A few words, such as: Benches by the canal.",
            "Give your idea a title")
        {
            Longest = ProposalText.LongestTitle,
            Rows = 2,
            Read = text => text.Title,
            Write = (text, answer) => text with { Title = OneLine(answer) },
        },
        new(
            "what",
            "What should be done?",
            "Say what would be made, planted, mended or put on. Do not name private people.",
            "Say what should be done")
        {
            Longest = ProposalText.LongestAnswer,
            Rows = 8,
            Read = text => text.What,
            Write = (text, answer) => text with { What = answer },
        },
        new(
            "where",
            "Where should it be?",
            "A street, a park or a building, so that somebody can go and look.",
            "Say where it should be")
        {
            Longest = ProposalText.LongestPlace,
            Rows = 3,
            Read = text => text.Where,
            Write = (text, answer) => text with { Where = OneLine(answer) },
        },
        new(
            "why",
            "Why would it be good?",
            "Who would use it, and what would get better?",
            "Say why it would be good")
        {
            Longest = ProposalText.LongestAnswer,
            Rows = 8,
            Read = text => text.Why,
            Write = (text, answer) => text with { Why = answer },
        },
    ];

    public static ProposalPart? Find(string key) => All.FirstOrDefault(part => part.Key == key);

    /// <summary>The question that many steps later, or null beyond the first and the last.</summary>
    public ProposalPart? Neighbour(int steps) => All.ElementAtOrDefault(All.ToList().IndexOf(this) + steps);

    private static string OneLine(string answer) => answer.ReplaceLineEndings(" ");
}
