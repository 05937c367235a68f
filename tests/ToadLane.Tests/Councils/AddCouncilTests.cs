using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

public sealed class AddCouncilTests
{
    [Theory, BothEngines]
    public async Task A_council_has_a_database_of_its_own_that_says_whose_it_is(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        CouncilRegistration oldham = await installation.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));

        await using AsyncServiceScope scope = installation.Enter(oldham);
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();

        Council council = await db.Councils.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Oldham", council.Name);
        AuditEntry deed = await db.AuditEntries.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(installation.Clock.Now, deed.At);
    }

    [Theory]
    [BothEngines("rochdale", "E08000009", "council-already-there")]
    [BothEngines("bury", "E08000005", "council-already-there")]
    [BothEngines("hub", "E08000002", "council-slug-is-wrong")]
    [BothEngines("sign-in", "E08000002", "council-slug-is-reserved")]
    [BothEngines("Bury", "E08000002", "council-slug-is-wrong")]
    [BothEngines("bury", "8000002", "council-gss-code-is-wrong")]
    public async Task A_council_that_is_named_wrongly_or_twice_is_refused(
        string engine, string slug, string gssCode, string code)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await using AsyncServiceScope scope = installation.Services.CreateAsyncScope();

        Outcome<CouncilRegistration> outcome = await scope.ServiceProvider.GetRequiredService<AddCouncil>()
            .RunAsync(new(slug, "A council", gssCode), Actor.Operator, TestContext.Current.CancellationToken);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal(code, refusal.Code);
    }
}
