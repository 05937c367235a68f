using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

public sealed class BackUpAndRestoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("toadlane-backup-").FullName;

    [Theory, BothEngines]
    public async Task A_council_comes_back_as_it_was(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await DrawAsync(installation, "Before");
        BackupManifest manifest = await this.BackUpAsync(installation);
        await DrawAsync(installation, "After");

        string? refused = await this.RestoreAsync(installation, IfPresent.Replace);

        Assert.Null(refused);
        Assert.Equal("Before", await NamesAsync(installation));
        Assert.Equal(("rochdale", engine, 64), (manifest.Slug, manifest.Engine, manifest.Sha256.Length));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(this.folder, "replaced")));
    }

    [Theory, BothEngines]
    public async Task A_council_moves_to_another_installation(string engine)
    {
        await using TestInstallation from = await TestInstallation.StartAsync(engine);
        await using TestInstallation to = await TestInstallation.StartAsync(engine);
        CouncilRegistration oldham = await from.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));
        await this.BackUpAsync(from, oldham);

        string? refused = await this.RestoreAsync(to, IfPresent.Refuse, "oldham");

        Assert.Null(refused);
        CouncilScopes scopes = to.Services.GetRequiredService<CouncilScopes>();
        CouncilRegistration moved = Assert.Single(await scopes.AllAsync(Cancel), c => c.Slug == "oldham");
        await using AsyncServiceScope scope = to.Enter(moved);
        Council council = await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Councils.SingleAsync(Cancel);
        Assert.Equal("Oldham", council.Name);
    }

    [Fact]
    public async Task A_council_that_is_here_is_not_replaced_unless_asked()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await this.BackUpAsync(installation);

        Assert.Equal("council-would-be-replaced", await this.RestoreAsync(installation, IfPresent.Refuse));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await this.BackUpAsync(installation);
        await File.AppendAllTextAsync(Path.Combine(this.folder, "rochdale.backup"), "x", Cancel);

        Assert.Equal("backup-is-damaged", await this.RestoreAsync(installation, IfPresent.Replace));
    }

    [Fact]
    public async Task A_folder_without_a_readable_manifest_is_refused()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        string? missing = await this.RestoreAsync(installation, IfPresent.Replace);
        await File.WriteAllTextAsync(Path.Combine(this.folder, "rochdale.json"), "{ \"slug\": ", Cancel);
        string? broken = await this.RestoreAsync(installation, IfPresent.Replace);

        Assert.Equal(("backup-is-missing", "backup-is-unreadable"), (missing, broken));
    }

    [Theory, BothEngines]
    public async Task Another_councils_database_under_this_name_is_refused_and_nothing_is_lost(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        CouncilRegistration oldham = await installation.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));
        await DrawAsync(installation, "Ours");
        await this.BackUpAsync(installation, oldham);
        string text = await File.ReadAllTextAsync(Path.Combine(this.folder, "oldham.json"), Cancel);
        string forged = text.Replace("\"slug\": \"oldham\"", "\"slug\": \"rochdale\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(this.folder, "rochdale.json"), forged, Cancel);

        string? refused = await this.RestoreAsync(installation, IfPresent.Replace);

        Assert.Equal("backup-is-of-another-council", refused);
        Assert.Equal("Ours", await NamesAsync(installation));
    }

    [Fact]
    public async Task A_backup_of_another_engine_is_refused()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await this.BackUpAsync(installation);
        string manifest = Path.Combine(this.folder, "rochdale.json");
        string text = await File.ReadAllTextAsync(manifest, Cancel);
        await File.WriteAllTextAsync(manifest, Regex.Replace(text, "\"sqlite\"", "\"postgres\""), Cancel);

        Assert.Equal("backup-is-of-another-engine", await this.RestoreAsync(installation, IfPresent.Replace));
    }

    [Fact]
    public async Task Only_an_administrator_backs_up_and_restores()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await using AsyncServiceScope scope = installation.Enter();
        Actor officer =
            new(null, "Officer", new HashSet<Role> { Role.Officer, Role.DecisionMaker }, new HashSet<Guid>());

        Outcome<BackupManifest> backup = await scope.ServiceProvider
            .GetRequiredService<BackUpCouncil>().RunAsync(this.folder, officer, Cancel);
        Outcome<CouncilRegistration> restored = await scope.ServiceProvider
            .GetRequiredService<RestoreCouncil>().RunAsync(new Restoration(this.folder, "rochdale"), officer, Cancel);

        Assert.False(backup.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("not-yours", refusal.Code);
        Assert.False(restored.Succeeded(out _, out refusal));
        Assert.Equal("not-yours", refusal.Code);
    }

    public void Dispose() => Directory.Delete(this.folder, recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<BackupManifest> BackUpAsync(TestInstallation installation, CouncilRegistration? council = null)
    {
        await using AsyncServiceScope scope = installation.Enter(council ?? installation.Rochdale);
        BackUpCouncil backUp = scope.ServiceProvider.GetRequiredService<BackUpCouncil>();
        Outcome<BackupManifest> outcome = await backUp.RunAsync(this.folder, Actor.Operator, Cancel);
        Assert.True(outcome.Succeeded(out BackupManifest? manifest, out Refusal? refusal), refusal?.Message);
        return manifest;
    }

    // The code of the refusal, or null when the council was restored.
    private async Task<string?> RestoreAsync(
        TestInstallation installation, IfPresent ifPresent, string slug = "rochdale")
    {
        await using AsyncServiceScope scope = installation.Services.CreateAsyncScope();
        RestoreCouncil restore = scope.ServiceProvider.GetRequiredService<RestoreCouncil>();
        Outcome<CouncilRegistration> outcome = await restore.RunAsync(
            new Restoration(this.folder, slug, ifPresent), Actor.Operator, Cancel);
        return outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
    }

    private static async Task DrawAsync(TestInstallation installation, string name)
    {
        await using AsyncServiceScope scope = installation.Enter();
        await scope.ServiceProvider.GetRequiredService<DrawNeighbourhood>()
            .RunAsync(new(name, []), Actor.Operator, Cancel);
    }

    private static async Task<string> NamesAsync(TestInstallation installation)
    {
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        return string.Join(", ", await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => n.Name).ToListAsync(Cancel));
    }
}
