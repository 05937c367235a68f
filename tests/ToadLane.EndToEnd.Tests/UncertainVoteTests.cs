using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>When the answer of the box gets lost, a voter is told so and presses one button.</summary>
public sealed class UncertainVoteTests(Chromium chromium)
{
    private const int Unavailable = 503;

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task A_voter_whose_answer_got_lost_tries_again_and_has_voted_once(Scripts scripts)
    {
        TroubledEngine? engine = null;
        await using LiveSite site = await LiveSite.EmptyAsync(services => services.AddSingleton<IBallotEngine>(
            p => engine = new TroubledEngine((IBallotEngine)p.GetRequiredService<IDatabaseEngine>())));
        Milkstone milkstone = await Milkstone.BuildAsync(site);
        await milkstone.ProposeAsync("A mural");
        await milkstone.PublishAsync();
        IReadOnlyList<string> codes = await milkstone.PostLettersAsync();
        await site.WaitUntilAsync(milkstone.Times.VotingOpensAt);
        await using Visitor voter = await chromium.VisitAsync(site, new Window(scripts, Width: 320));
        await voter.OpenAsync($"/rochdale/decisions/{Milkstone.Slug}/vote/paper");
        await voter.ChooseAsync("A mural");
        await voter.PressAsync("Continue");
        await voter.FillAsync("Your code", codes[0]);
        await voter.PressAsync("Continue");

        engine!.LosesAnswers = true;
        voter.Expects = Unavailable;
        await voter.PressAsync("Cast my vote");
        await voter.SeesAsync("We could not confirm your vote");
        await voter.SeesAsync("A mural");
        engine.LosesAnswers = false;
        voter.Expects = null;
        await voter.PressAsync("Try again");
        await voter.SeesAsync("You have voted");

        await site.WaitUntilAsync(milkstone.Times.VotingClosesAt);
        await voter.OpenAsync($"/rochdale/decisions/{Milkstone.Slug}/result");
        await voter.SeesAsync("1 of 3 people voted");
    }
}
