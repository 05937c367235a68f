using ToadLane.Decisions.Proposals;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>What a proposal's stage and news are called on the site, in English; pages translate.</summary>
public static class ProposalWords
{
    public static string Of(ProposalStage stage) => stage switch
    {
        ProposalStage.Draft => "Not sent yet",
        ProposalStage.Submitted => "Waiting to be checked",
        ProposalStage.Rejected => "Not published",
        ProposalStage.Published => "Being costed",
        ProposalStage.Withdrawn => "Withdrawn",
        ProposalStage.Merged => "Merged",
        ProposalStage.NotFeasible => "Cannot be done",
        _ => "Can be done",
    };

    public static string Colour(ProposalStage stage) => stage switch
    {
        ProposalStage.Feasible => "green",
        ProposalStage.Published => "blue",
        ProposalStage.Submitted => "yellow",
        ProposalStage.Merged => "purple",
        ProposalStage.NotFeasible => "orange",
        _ => "grey",
    };

    /// <summary>A line of "what happened to this idea".</summary>
    public static string Of(ProposalNews news) => news switch
    {
        ProposalNews.Received => "It was sent in",
        ProposalNews.Accepted => "It keeps the rules, so it was published",
        ProposalNews.Rejected => "It breaks the rules, so it was not published",
        ProposalNews.Merged => "It was merged into another idea",
        ProposalNews.Joined => "Another idea was merged into this one",
        ProposalNews.Withdrawn => "The person who sent it took it back",
        ProposalNews.Feasible => "Officers checked it: it can be done",
        ProposalNews.NotFeasible => "Officers checked it: it cannot be done",
        ProposalNews.OnTheBallot => "It is on the ballot paper",
        ProposalNews.VotingOpen => "Voting opened",
        ProposalNews.Chosen => "Residents chose it",
        ProposalNews.NotChosen => "Residents did not choose it",
        ProposalNews.Adopted => "The council adopted the result: it will be paid for",
        ProposalNews.NotAdopted => "The council departed from the result",
        ProposalNews.WorkReported => "News about the work",
        _ => "The work is finished",
    };

    /// <summary>The rules that every proposal is checked against.</summary>
    public static IReadOnlyList<string> Rules { get; } =
    [
        "It is for the neighbourhood that this decision is about.",
        "It is something that can be done once and paid for from this budget.",
        "It does not name or describe a private person.",
        "It does not insult, threaten or discriminate against anybody.",
        "It does not advertise a business or ask for votes for a political party.",
    ];
}
