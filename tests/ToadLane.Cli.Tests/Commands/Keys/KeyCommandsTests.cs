using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Cli.Tests.Commands.Keys;

public sealed class KeyCommandsTests : IDisposable
{
    private readonly TestCommandLine line = new();

    [Fact]
    public async Task A_ceremony_hands_out_a_public_key_and_shares_to_print_and_to_save()
    {
        string folder = line.PathOf("key");
        Assert.Equal(ExitCode.Ok, await MakeAsync(folder));

        Assert.Equal(
            [
                "public-key.json", "share-1.html", "share-1.json", "share-2.html", "share-2.json", "share-3.html",
                "share-3.json",
            ],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal(ExitCode.BadInput, await MakeAsync(folder));
        string share = Path.Combine(folder, "share-2.json");
        string key = Path.Combine(folder, "public-key.json");
        Assert.Equal(ExitCode.Ok, await line.RunAsync("keys", "check", share, "--key", key));
        Assert.StartsWith("Share 2 for green is good.", line.Output, StringComparison.Ordinal);
        ShareFile saved = ShareFile.Read(await File.ReadAllTextAsync(share, TestContext.Current.CancellationToken))!;
        string typed = await line.WriteAsync("typed.txt", $"green\n2\n{saved.Share.Replace("-", " ")}\n");
        Assert.Equal(ExitCode.Ok, await line.RunAsync("keys", "check", typed, "--key", key));
        string wrong = await line.WriteAsync("wrong.txt", $"green\n3\n{saved.Share}\n");
        Assert.Equal(ExitCode.Refused, await line.RunAsync("keys", "check", wrong));
        Assert.Equal(ExitCode.BadInput, await line.RunAsync("keys", "check", key));
        string sheet = await File.ReadAllTextAsync(
            Path.Combine(folder, "share-2.html"), TestContext.Current.CancellationToken);
        Assert.Contains(saved.Share.Split('-')[0], sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_of_another_ceremony_is_named()
    {
        await MakeAsync(line.PathOf("one"));
        await MakeAsync(line.PathOf("two"));

        int code = await line.RunAsync(
            "keys", "check", line.PathOf("one/share-1.json"), "--key", line.PathOf("two/public-key.json"));

        Assert.Equal(ExitCode.Refused, code);
        Assert.StartsWith("Share 1 is not the one whose hash was sealed", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_box_is_opened_by_enough_shares_and_gives_the_same_bytes_on_every_machine()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        ScrutineersPoll scrutiny = await ScrutineersPoll.OpenAsync(installation);
        Poll.Must(await scrutiny.Poll.CastAsync(1, 1, 2));
        Poll.Must(await scrutiny.Poll.CastAsync(2, 2));
        await scrutiny.CloseAsync();
        BoxFile exported = await scrutiny.BoxAsync();
        string box = await line.WriteAsync("box.json", exported.ToJson());
        List<string> shares = [];
        foreach (ShareFile share in scrutiny.Key.Shares)
        {
            shares.Add(await line.WriteAsync($"share-{share.Number}.json", share.ToJson()));
        }

        Assert.Equal(ExitCode.Refused, await CountAsync(box, "none", shares[0], shares[3]));
        Assert.Equal("2 good shares are here, and 3 are needed. Nothing was opened.", line.Error.Trim());
        Assert.False(Directory.Exists(line.PathOf("none")));
        Assert.Equal(ExitCode.Ok, await CountAsync(box, "first", shares[0], shares[3], shares[4]));
        Assert.Contains(scrutiny.Count(exported).Result.Fingerprint(), line.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, await CountAsync(box, "second", shares[1], shares[2], shares[3]));

        string[] files = ["SHA256SUMS", "ballots.pb", "rejected.txt", "result.json", "sheet.json"];
        Assert.Equal(files, Directory.EnumerateFiles(line.PathOf("first")).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
        Assert.All(files, name => Assert.Equal(
            File.ReadAllBytes(line.PathOf($"first/{name}")), File.ReadAllBytes(line.PathOf($"second/{name}"))));
        string changed = await line.WriteAsync(
            "changed.json", exported.ToJson().Replace(exported.Root, "AAAA", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Refused, await CountAsync(changed, "third", shares[0], shares[3], shares[4]));
    }

    [Fact]
    public async Task A_box_needs_shares_and_a_folder()
    {
        string box = await line.WriteAsync("box.json", "{}");

        Assert.Equal(ExitCode.BadInput, await line.RunAsync("count", "--box", box));
        Assert.Contains("--shares", line.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await CountAsync(box, "out", box));
        Assert.StartsWith("This is not a box file", line.Error, StringComparison.Ordinal);
    }

    public void Dispose() => line.Dispose();

    private Task<int> MakeAsync(string folder) => line.RunAsync(
        "keys", "make", "--decision", "green", "--scrutineers", "3", "--needed", "2", "--out", folder);

    private Task<int> CountAsync(string box, string folder, params string[] shares) =>
        line.RunAsync(["count", "--box", box, "--out", line.PathOf(folder), "--shares", .. shares]);
}
