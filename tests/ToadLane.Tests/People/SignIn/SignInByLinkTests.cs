using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.People.Messages;
using ToadLane.People.SignIn;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.People.SignIn;

public sealed class SignInByLinkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines(14, true)]
    [BothEngines(15, false)]
    public async Task A_link_works_for_fifteen_minutes(string engine, int minutes, bool works)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        CouncilRegistration oldham = await installation.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));
        string token = await AskAsync(installation, oldham);
        installation.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(works, await UseAsync(installation, oldham, token));
    }

    [Theory, BothEngines]
    public async Task Of_many_at_once_with_one_link_one_gets_in(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        CouncilRegistration oldham = await installation.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));
        string token = await AskAsync(installation, oldham);

        bool[] got = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UseAsync(installation, oldham, token)));

        Assert.Single(got, true);
    }

    [Theory, BothEngines]
    public async Task The_database_holds_neither_the_token_nor_a_readable_message(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        CouncilRegistration oldham = await installation.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));

        string token = await AskAsync(installation, oldham);

        await using AsyncServiceScope scope = installation.Enter(oldham);
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Message message = await db.Messages.SingleAsync(Cancel);
        SignInLink link = await db.SignInLinks.SingleAsync(Cancel);
        Assert.Empty(message.Text);
        Assert.Equal(SignInLink.HashOf(token), link.TokenHash);
    }

    [Theory, BothEngines]
    public async Task No_more_than_five_links_go_to_one_address_in_an_hour(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        CouncilRegistration oldham = await installation.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));
        for (int i = 0; i < 7; i++)
        {
            await AskAsync(installation, oldham);
        }

        await using AsyncServiceScope scope = installation.Enter(oldham);
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Assert.Equal(5, await db.Messages.CountAsync(Cancel));
    }

    private static async Task<string> AskAsync(TestInstallation installation, CouncilRegistration council)
    {
        await using AsyncServiceScope scope = installation.Enter(council);
        SignInRequest request = new("Ann@example.com ", new Uri("https://example.org/oldham/sign-in/link"));
        Outcome<SignInRequest> asked = await scope.ServiceProvider.GetRequiredService<AskToSignIn>()
            .RunAsync(request, Actor.Visitor, Cancel);
        Assert.True(asked.Succeeded(out _, out _));
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Message message = await db.Messages.OrderByDescending(m => m.CreatedAt).FirstAsync(Cancel);
        string text = scope.ServiceProvider.GetRequiredService<LetterSeal>().TextOf(message);
        return text.Split("token=")[1].Split('\n')[0].Trim();
    }

    private static async Task<bool> UseAsync(TestInstallation installation, CouncilRegistration council, string token)
    {
        await using AsyncServiceScope scope = installation.Enter(council);
        Outcome<SignedIn> used = await scope.ServiceProvider.GetRequiredService<SignInByLink>()
            .RunAsync(token, Actor.Visitor, Cancel);
        return used.Succeeded(out _, out _);
    }
}
