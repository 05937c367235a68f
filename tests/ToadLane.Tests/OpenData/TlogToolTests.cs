using System.Diagnostics;
using ToadLane.OpenData;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.OpenData;

/// <summary>
/// The Go project's client library for transparency logs, which knows nothing of us, reads our checkpoint, tiles and
/// entries.
/// </summary>
public sealed class TlogToolTests : IDisposable
{
    private const string Library = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";
    private const string WhyNot = "It needs Go and its library: apt-get install golang-go golang-golang-x-mod-dev";

    private readonly string folder = Directory.CreateTempSubdirectory("toadlane-go-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(this.folder, recursive: true);

    [Fact]
    public async Task Another_log_client_reads_the_log_of_a_decision()
    {
        Assert.SkipUnless(HasGo(), WhyNot);
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await SampleRecord.CountedAsync(installation, new PollPlan(Electors: 20), 12);
        string record = await SampleRecord.WriteAsync(installation, poll);
        RecordManifest manifest = RecordManifest.Read(
            await File.ReadAllBytesAsync(Path.Combine(record, RecordManifest.File), Cancel))!;
        RecordLog log = Assert.Single(manifest.Logs);

        (int code, string says) = await this.ReadAsync(Path.Combine(record, log.Path), log.Key);

        Assert.Equal((0, "19 entries are in the tree; 19 proofs of entries and of older trees hold."), (code, says));
    }

    [Fact]
    public async Task Another_log_client_reads_full_and_partial_tiles_of_three_levels()
    {
        Assert.SkipUnless(HasGo(), WhyNot);
        using NoteSigner signer = NoteSigner.From("example.org/rochdale/log/2026", NoteSigner.NewKey());
        this.WriteLog(signer, 66_000);

        (int code, string says) = await this.ReadAsync(this.folder, signer.Key.ToString());

        const string expected = "66000 entries are in the tree; 497 proofs of entries and of older trees hold.";
        Assert.Equal((0, expected), (code, says));
    }

    [Fact]
    public async Task Another_log_client_refuses_a_changed_bit_and_another_key()
    {
        Assert.SkipUnless(HasGo(), WhyNot);
        using NoteSigner signer = NoteSigner.From("example.org/rochdale/log/2026", NoteSigner.NewKey());
        using NoteSigner stranger = NoteSigner.From("example.org/rochdale/log/2026", NoteSigner.NewKey());
        this.WriteLog(signer, 300);
        Assert.Equal(0, (await this.ReadAsync(this.folder, signer.Key.ToString())).Code);
        Assert.Equal(1, (await this.ReadAsync(this.folder, stranger.Key.ToString())).Code);

        foreach (string file in Directory.GetFiles(this.folder, "*", SearchOption.AllDirectories))
        {
            byte[] good = await File.ReadAllBytesAsync(file, Cancel);
            byte[] bad = [.. good];
            bad[good.Length / 2] ^= 4;
            await File.WriteAllBytesAsync(file, bad, Cancel);
            Assert.True((await this.ReadAsync(this.folder, signer.Key.ToString())).Code == 1, file);
            await File.WriteAllBytesAsync(file, good, Cancel);
        }
    }

    private static bool HasGo() => Directory.Exists(Library) && (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':').Any(place => File.Exists(Path.Combine(place, "go")));

    private void WriteLog(NoteSigner signer, int size)
    {
        TileFolder log = new(this.folder);
        byte[][] entries = [.. Enumerable.Range(0, size).Select(n => BitConverter.GetBytes(n))];
        new TileMaker(log).Grow(0, entries);
        TreeHash root = StoredNodes.Over(entries.Select(entry => TreeHash.OfLeaf(entry))).RootAt(size);
        log.WriteCheckpoint(new Checkpoint(signer.Key.Name, size, root).SignedBy(signer).ToString());
    }

    private async Task<(int Code, string Says)> ReadAsync(string log, string key)
    {
        string source = Path.Combine(Repository.Root, "tools", "tlog-client", "main.go");
        ProcessStartInfo start = new("go", ["run", source, log, key]) { RedirectStandardOutput = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        start.Environment["GOFLAGS"] = "";
        start.Environment["GOCACHE"] = Path.Combine(Path.GetTempPath(), "toadlane-go-cache");
        using Process go = Process.Start(start)!;
        string says = await go.StandardOutput.ReadToEndAsync(Cancel);
        await go.WaitForExitAsync(Cancel);
        return (go.ExitCode, says.Trim());
    }
}
