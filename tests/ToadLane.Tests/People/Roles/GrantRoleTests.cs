using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.People.Roles;

public sealed class GrantRoleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_role_is_held_from_its_beginning_until_it_is_ended(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await using AsyncServiceScope scope = await EnterAsync(installation);
        Resident ann = await OpenAsync(scope, "ann@example.com");
        DateTime tomorrow = installation.Clock.Now.AddDays(1);
        NewRoleGrant grant = new(ann.Id, Role.Officer, "Joins the team") { From = tomorrow };

        Outcome<RoleGrant> granted = await Grant(scope).RunAsync(grant, Actor.Operator, Cancel);

        Assert.True(granted.Succeeded(out _, out _));
        Assert.DoesNotContain(Role.Officer, (await RolesAsync(scope, ann)).Roles);
        installation.Clock.MoveTo(tomorrow);
        Assert.Contains(Role.Officer, (await RolesAsync(scope, ann)).Roles);
        Outcome<RoleGrant> ended = await scope.ServiceProvider.GetRequiredService<RevokeRole>()
            .RunAsync(new RoleRevocation(ann.Id, Role.Officer, "Left"), Actor.Operator, Cancel);
        Assert.True(ended.Succeeded(out _, out _));
        Assert.DoesNotContain(Role.Officer, (await RolesAsync(scope, ann)).Roles);
    }

    [Theory]
    [BothEngines(Role.Resident, "A reason", "role-not-given")]
    [BothEngines(Role.PartnershipMember, "A reason", "role-not-given")]
    [BothEngines(Role.Clock, "A reason", "role-not-given")]
    [BothEngines(Role.Officer, " ", "role-why-is-missing")]
    [BothEngines(Role.Administrator, "Again", "role-already-held")]
    public async Task A_role_that_may_not_be_given_is_refused(string engine, Role role, string why, string code)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await using AsyncServiceScope scope = await EnterAsync(installation);
        Resident ann = await OpenAsync(scope, "ann@example.com");
        await Grant(scope).RunAsync(new NewRoleGrant(ann.Id, Role.Administrator, "The first"), Actor.Operator, Cancel);

        Outcome<RoleGrant> outcome =
            await Grant(scope).RunAsync(new NewRoleGrant(ann.Id, role, why), Actor.Operator, Cancel);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Theory, BothEngines]
    public async Task Nobody_changes_their_own_roles_and_the_last_administrator_stays(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await using AsyncServiceScope scope = await EnterAsync(installation);
        Resident ann = await OpenAsync(scope, "ann@example.com");
        await Grant(scope).RunAsync(new NewRoleGrant(ann.Id, Role.Administrator, "The first"), Actor.Operator, Cancel);
        Actor administrator = await RolesAsync(scope, ann);

        Outcome<RoleGrant> toHerself =
            await Grant(scope).RunAsync(new NewRoleGrant(ann.Id, Role.DecisionMaker, "Power"), administrator, Cancel);
        Outcome<RoleGrant> last = await scope.ServiceProvider.GetRequiredService<RevokeRole>()
            .RunAsync(new RoleRevocation(ann.Id, Role.Administrator, "Left"), Actor.Operator, Cancel);
        Outcome<Resident> closed =
            await scope.ServiceProvider.GetRequiredService<CloseAccount>().RunAsync(administrator, Cancel);

        Assert.Equal("role-not-to-yourself", CodeOf(toHerself));
        Assert.Equal("role-last-administrator", CodeOf(last));
        Assert.Equal("account-holds-office", CodeOf(closed));
    }

    [Theory, BothEngines]
    public async Task Only_an_administrator_gives_roles(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await using AsyncServiceScope scope = await EnterAsync(installation);
        Resident ann = await OpenAsync(scope, "ann@example.com");

        Outcome<RoleGrant> outcome = await Grant(scope)
            .RunAsync(new NewRoleGrant(ann.Id, Role.Officer, "Please"), Actor.Visitor, Cancel);

        Assert.Equal("not-yours", CodeOf(outcome));
    }

    private static GrantRole Grant(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<GrantRole>();

    private static string? CodeOf<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;

    private static Task<Actor> RolesAsync(AsyncServiceScope scope, Resident resident) =>
        ActivatorUtilities.CreateInstance<KnownActor>(scope.ServiceProvider).OfAsync(resident, Cancel);

    private static async Task<AsyncServiceScope> EnterAsync(TestInstallation installation) =>
        installation.Enter(await installation.AddCouncilAsync(new NewCouncil("oldham", "Oldham", "E08000004")));

    private static async Task<Resident> OpenAsync(AsyncServiceScope scope, string email)
    {
        Outcome<Resident> opened = await scope.ServiceProvider.GetRequiredService<OpenAccount>()
            .RunAsync(new NewAccount(email, "Ann"), Actor.Operator, Cancel);
        Assert.True(opened.Succeeded(out Resident? resident, out _));
        return resident;
    }
}
