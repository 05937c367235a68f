using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.People.Messages;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>
/// "What happened to my idea": a line in the proposal's public history, and a message to its proposer if they left an
/// address, at every step and in the same transaction as the step. Whoever's idea was merged into it is told too.
/// </summary>
public sealed class ProposerNews(
    ToadLaneDb db, TimeProvider clock, CurrentCouncil council, Installation installation, LetterSeal seal)
{
    private readonly Dictionary<DecisionId, ILookup<ProposalId, Proposal>> merged = [];

    /// <summary>The first news, with the key that lets a proposer without an account come back.</summary>
    public void Welcome(Proposal proposal, string? key) =>
        this.Tell(proposal, new News(ProposalNews.Received, null) { Key = key });

    public void Tell(Proposal proposal, ProposalNews news, string? reason = null) =>
        this.Tell(proposal, new News(news, reason));

    private void Tell(Proposal proposal, News news)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        ProposalStep step = new()
        {
            Id = Ids.New<ProposalStepId>(),
            ProposalId = proposal.Id,
            News = news.What,
            Reason = string.IsNullOrWhiteSpace(news.Reason) ? null : news.Reason,
            Cost = news.What == ProposalNews.Feasible ? proposal.Costing?.Cost : null,
            At = now,
        };
        db.ProposalSteps.Add(step);
        this.Send(proposal, step, news);
        foreach (Proposal follower in IsSharedNews(news.What) ? this.Followers(proposal) : [])
        {
            this.Send(follower, step, news with { PartOf = proposal });
        }
    }

    // What concerns an idea before it can carry others, or one of the two in a merger, is for its own proposer alone.
    private static bool IsSharedNews(ProposalNews news) => news is not
        (ProposalNews.Received or ProposalNews.Accepted or ProposalNews.Rejected
        or ProposalNews.Merged or ProposalNews.Joined or ProposalNews.Withdrawn);

    private void Send(Proposal to, ProposalStep step, News news)
    {
        if (to.Proposer is { Email: null, PostalAddress: null })
        {
            return;
        }

        Decision decision = db.Decisions.Find(to.DecisionId)!;
        string site = this.Address() + "/decisions/" + decision.Slug + "/proposals/";
        string number = to.Number!.Value.ToString(CultureInfo.InvariantCulture);
        ProposalLetterFacts facts = new(step.News, to.Text.Title, decision.Title, site + number)
        {
            Name = to.Proposer.Name,
            Number = number,
            Reason = step.Reason,
            Cost = step.Cost?.ToString(),
            PartOf = news.PartOf?.Text.Title,
            ComeBackLink = news.Key is null ? null : $"{site}mine?key={news.Key}",
        };
        string text = ProposalLetters.Text(facts);
        Addressee addressee = new(to.Proposer.Name, to.Proposer.Email, to.Proposer.PostalAddress);
        Letter letter = new(addressee, ProposalLetters.Subject(facts), news.Key is null ? text : "")
        {
            About = new About("proposal", to.Id.Value),
            Sealed = news.Key is null ? null : seal.Close(text),
        };
        db.Send(letter, step.At);
    }

    private IEnumerable<Proposal> Followers(Proposal proposal)
    {
        if (!this.merged.TryGetValue(proposal.DecisionId, out ILookup<ProposalId, Proposal>? into))
        {
            // Once for all the proposals of a decision: a ballot tells hundreds in one go.
            into = db.Proposals.AsNoTracking().Where(p => p.DecisionId == proposal.DecisionId && p.Merge != null)
                .ToLookup(p => p.Merge!.IntoId);
            this.merged[proposal.DecisionId] = into;
        }

        return into[proposal.Id].SelectMany(follower => this.Followers(follower).Prepend(follower));
    }

    private string Address() => council.Registration switch
    {
        { HostName: { } host } => "https://" + host,
        { Slug: var slug } => installation.Address?.TrimEnd('/') + "/" + slug,
    };

    private sealed record News(ProposalNews What, string? Reason)
    {
        public string? Key { get; init; }

        public Proposal? PartOf { get; init; }
    }
}
