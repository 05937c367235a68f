using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.People.Demonstration;
using ToadLane.Testing;
using ToadLane.Web.Tests.Hosting;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

public sealed class ElectorateLogTests
{
    [Fact]
    public async Task Neither_register_nor_codes_stand_in_the_logs()
    {
        using LogListener listener = new();
        await using Site site = await Site.OpenAsync(site =>
        {
            site.Settings["Logging:LogLevel:Default"] = "Trace";
            site.Also = services => services.AddSingleton<ILoggerProvider>(listener);
        });
        await site.PeopleAsync();
        CouncilScopes scopes = site.Services.GetRequiredService<CouncilScopes>();
        CouncilRegistration rochdale =
            (await scopes.AllAsync(TestContext.Current.CancellationToken)).Single(c => c.Slug == "rochdale");
        Decision decision = await Given.ADecisionAsync(() => scopes.Enter(rochdale));
        byte[] register = Encoding.UTF8.GetBytes(Poll.Register(2));
        Person officer = new(await site.SignedInAsync(DemonstrationPerson.Officer));

        await officer.GoAsync($"/rochdale/desk/decisions/{decision.Slug}/electorate");
        await officer.SendAsync("Upload the register", register);
        await officer.SendAsync("Make letters to print", register);

        string[] codes = [.. officer.Page.QuerySelectorAll(".tl-letter .tl-code").Select(c => c.TextContent.Trim())];
        string said = string.Join('\n', listener.Lines);
        Assert.Equal(2, codes.Length);
        Assert.Contains("POST /desk/decisions/{slug}/electorate 200", said, StringComparison.Ordinal);
        IEnumerable<string> bare = codes.Select(c => c.Replace("-", "", StringComparison.Ordinal));
        string[] canaries = [.. codes, .. bare, "Elector 1", "OL16"];
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, said, StringComparison.OrdinalIgnoreCase));
    }
}
