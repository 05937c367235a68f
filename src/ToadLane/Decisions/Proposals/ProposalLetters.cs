namespace ToadLane.Decisions.Proposals;

/// <summary>
/// What proposers are told, in plain English, one entry for each kind of news. Nothing here, and nothing that is put
/// into it, says who voted or how.
/// </summary>
public static class ProposalLetters
{
    private static readonly Dictionary<ProposalNews, Template> Templates = new()
    {
        [ProposalNews.Received] = new(
            "we have it",
            "We have your idea. It has the number {number}.",
            "Somebody will read it and check that it keeps the rules. You will hear from us when that is done."),
        [ProposalNews.Accepted] = new(
            "it is on the site",
            "Your idea keeps the rules and is now on the site, where anyone can read it.",
            "Officers will now work out what it would cost."),
        [ProposalNews.Rejected] = new(
            "it was not published",
            "Your idea breaks the rules, so it was not published.",
            "You can send in another idea for as long as ideas are taken."),
        [ProposalNews.Merged] = new(
            "it goes on as part of another idea",
            "Another idea asks for the same as yours, so the two go on together as one.",
            "We will go on telling you what happens to it."),
        [ProposalNews.Joined] = new(
            "another idea joined it",
            "Another idea asks for the same as yours. It now goes on as part of yours.",
            "You need not do anything."),
        [ProposalNews.Withdrawn] = new(
            "you took it back",
            "You took your idea back, so it will not be on the ballot paper.",
            "If it was not you who did this, write to the council."),
        [ProposalNews.Feasible] = new(
            "it can be done",
            "Officers checked your idea. It can be done, and would cost {cost}.",
            "It is ready for the ballot paper.")
        {
            ReasonIs = "How that was worked out:",
        },
        [ProposalNews.NotFeasible] = new(
            "it cannot be done",
            "Officers checked your idea. It cannot be done as it stands, so it will not be on the ballot paper.",
            "If you think they are mistaken, write to the council. They can change their answer until the ballot paper "
            + "is published."),
        [ProposalNews.OnTheBallot] = new(
            "it is on the ballot paper",
            "Your idea is on the ballot paper, so residents can choose it.",
            "You can see on the site when voting opens."),
        [ProposalNews.VotingOpen] = new(
            "voting has opened",
            "Voting has opened, and your idea is on the ballot paper.",
            "You can tell your neighbours about it."),
        [ProposalNews.Chosen] = new(
            "residents chose it",
            "The votes are counted. Residents chose your idea.",
            "The council must now adopt this result or say why it does not. You will hear from us either way."),
        [ProposalNews.NotChosen] = new(
            "residents did not choose it",
            "The votes are counted. Residents did not choose your idea this time.",
            "The page of the result shows what it lacked. Thank you for proposing it."),
        [ProposalNews.Adopted] = new(
            "it will be paid for",
            "The council adopted the residents’ result. Your idea will be paid for.",
            "You will hear from us when there is news about the work."),
        [ProposalNews.NotAdopted] = new(
            "the council departed from the result",
            "The council departed from the residents’ result, so your idea will not be paid for.",
            "The whole of its decision is on the site."),
        [ProposalNews.WorkReported] = new(
            "news about the work",
            "There is news about the work on your idea.",
            "The photos and the costs are on the site.")
        {
            ReasonIs = "The news:",
        },
        [ProposalNews.Finished] = new(
            "the work is finished",
            "The work on your idea is finished. Thank you for proposing it.",
            "What it cost in the end is on the site.")
        {
            ReasonIs = "What was done:",
        },
    };

    public static string Subject(ProposalLetterFacts facts) =>
        $"Your idea “{facts.Title}”: {Templates[facts.News].Short}";

    public static string Text(ProposalLetterFacts facts)
    {
        Template template = Templates[facts.News];
        string news = template.News
            .Replace("{number}", facts.Number, StringComparison.Ordinal)
            .Replace("{cost}", facts.Cost ?? "", StringComparison.Ordinal);
        string?[] parts =
        [
            facts.Name is null ? "Hello," : $"Hello {facts.Name},",
            $"This is about “{facts.Title}”, which you proposed for {facts.Decision}.",
            facts.PartOf is null ? null : $"It goes on as part of “{facts.PartOf}”, and this is news about that idea.",
            news,
            facts.Reason is null ? null : $"{template.ReasonIs}\n{facts.Reason}",
            template.Next,
            $"Everything that has happened to it:\n{facts.Link}",
            facts.ComeBackLink is null ? null : $"To come back to it or take it back, use this link. Do not show it to "
                + $"anybody:\n{facts.ComeBackLink}",
        ];
        return string.Join("\n\n", parts.Where(part => part is not null)) + "\n";
    }

    private sealed record Template(string Short, string News, string Next)
    {
        public string ReasonIs { get; init; } = "The reason:";
    }
}
