using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Passkeys;
using ToadLane.People.Residents;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Tests.Access;

public sealed class ResidentStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_is_found_by_id_by_address_and_by_passkey()
    {
        await using Site site = await Site.OpenAsync();
        await using AsyncServiceScope scope = await site.EnterAsync("oldham");
        Outcome<Resident> opened = await scope.ServiceProvider.GetRequiredService<OpenAccount>()
            .RunAsync(new NewAccount("ann@example.com", "Ann"), Actor.Operator, Cancel);
        Assert.True(opened.Succeeded(out Resident? ann, out _));
        Actor actor = Actor.Visitor with { Id = ann.Id.Value, Roles = new HashSet<Role> { Role.Resident } };
        NewPasskey passkey = new([1, 2, 3], [4], new PasskeyUse(0, true, false));
        Assert.True((await scope.ServiceProvider.GetRequiredService<AddPasskey>().RunAsync(passkey, actor, Cancel))
            .Succeeded(out _, out _));
        using ResidentStore store = new(scope.ServiceProvider.GetRequiredService<ToadLaneDb>());

        string id = ann.Id.Value.ToString();
        Assert.Equal(ann.Id, (await store.FindByIdAsync(id, Cancel))?.Id);
        Assert.Equal(ann.Id, (await store.FindByNameAsync(id.ToUpperInvariant(), Cancel))?.Id);
        Assert.Equal(ann.Id, (await store.FindByEmailAsync("ANN@EXAMPLE.COM", Cancel))?.Id);
        Assert.Equal(ann.Id, (await store.FindByPasskeyIdAsync([1, 2, 3], Cancel))?.Id);
        Assert.NotNull(await store.FindPasskeyAsync(ann, [1, 2, 3], Cancel));
        Assert.Null(await store.FindPasskeyAsync(ann, [1, 2], Cancel));
        Assert.Null(await store.FindByIdAsync("nobody", Cancel));
        Assert.Single(await store.GetPasskeysAsync(ann, Cancel));
    }
}
