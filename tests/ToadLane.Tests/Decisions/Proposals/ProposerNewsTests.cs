using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.People.Messages;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Proposals;

public sealed class ProposerNewsTests
{
    private static readonly Proposer ByEmail = new("Rose", null, "rose@example.com", null);

    [Theory, BothEngines]
    public async Task A_proposer_with_an_email_address_is_written_to_at_every_step(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal proposal = await SendAsync(installation, decision, ByEmail);
        await Given.AcceptAsync(installation.Enter, proposal.Id);
        await Given.CostAsync(installation.Enter, proposal.Id, new(5_000_00));

        List<Message> messages = await MessagesAsync(installation);

        Assert.Equal(
            [
                "Your idea “Benches by the canal”: it can be done",
                "Your idea “Benches by the canal”: it is on the site",
                "Your idea “Benches by the canal”: we have it",
            ],
            messages.Select(m => m.Subject).Order());
        Assert.All(messages, m => Assert.Equal("rose@example.com", m.ToEmail));
        string text = messages.Single(m => m.Subject.EndsWith("done", StringComparison.Ordinal)).Text;
        Assert.Contains("would cost £5,000.00", text, StringComparison.Ordinal);
        Assert.Contains("Priced from last year’s contract.", text, StringComparison.Ordinal);
        Assert.Contains($"/rochdale/decisions/{decision.Slug}/proposals/1", text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_key_is_in_the_first_message_only_and_sealed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal proposal = await SendAsync(installation, decision, ByEmail);

        Message first = Assert.Single(await MessagesAsync(installation));

        await using AsyncServiceScope scope = installation.Enter();
        LetterSeal seal = ActivatorUtilities.CreateInstance<LetterSeal>(scope.ServiceProvider);
        Assert.DoesNotContain(proposal.Key, first.Text, StringComparison.Ordinal);
        Assert.Contains($"mine?key={proposal.Key}", seal.TextOf(first), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_postal_address_gets_a_letter_and_no_address_gets_nothing(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        await SendAsync(installation, decision, new Proposer(null, null, null, "31 Toad Lane\nRochdale"));
        await SendAsync(installation, decision, Proposer.Unknown);

        Message letter = Assert.Single(await MessagesAsync(installation));

        Assert.Equal((Channel.Post, "31 Toad Lane\nRochdale"), (letter.Channel, letter.ToPost));
    }

    [Theory, BothEngines]
    public async Task Whoever_was_merged_goes_on_hearing_about_the_idea_that_carries_theirs(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal mine = await SendAsync(installation, decision, ByEmail);
        StartedProposal other = await SendAsync(installation, decision, Proposer.Unknown);
        await Given.AcceptAsync(installation.Enter, mine.Id);
        await Given.AcceptAsync(installation.Enter, other.Id);
        await Given.DoneAsync<MergeProposals, Proposal>(installation.Enter, merge => merge.RunAsync(
            new(mine.Id, other.Id, "The same"), Given.AnOfficer, CancellationToken.None));

        await Given.CostAsync(installation.Enter, other.Id, new(5_000_00));

        Message last = Assert.Single(
            await MessagesAsync(installation), m => m.Subject.EndsWith("it can be done", StringComparison.Ordinal));
        Assert.Contains("It goes on as part of", last.Text, StringComparison.Ordinal);
    }

    private static async Task<StartedProposal> SendAsync(
        TestInstallation installation, Decision decision, Proposer proposer)
    {
        StartedProposal draft = await Given.ADraftAsync(installation.Enter, decision, null, proposer);
        await Given.DoneAsync<SubmitProposal, Proposal>(installation.Enter, submit => submit.RunAsync(
            draft.Id, draft.Key, Actor.Visitor, CancellationToken.None));
        return draft;
    }

    private static async Task<List<Message>> MessagesAsync(TestInstallation installation)
    {
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        return await db.Messages.ToListAsync(TestContext.Current.CancellationToken);
    }
}
