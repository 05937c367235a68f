using System.Text.Json;

namespace ToadLane.Cli.Tests.Commands.Councils;

public sealed class CouncilCommandsTests : IDisposable
{
    private readonly TestCommandLine toadlane = new();

    [Fact]
    public async Task A_founding_council_is_added_by_its_short_name_once()
    {
        Assert.Equal(ExitCode.Ok, await this.toadlane.RunAsync("councils", "add", "rochdale"));
        Assert.Equal(ExitCode.Refused, await this.toadlane.RunAsync("councils", "add", "rochdale"));
        Assert.Equal(ExitCode.BadInput, await this.toadlane.RunAsync("councils", "add", "bury"));

        Assert.Equal(ExitCode.Ok, await this.toadlane.RunAsync("councils", "list", "--json"));
        using JsonDocument list = JsonDocument.Parse(this.toadlane.Output);
        Assert.Equal("E08000005", Assert.Single(list.RootElement.EnumerateArray()).GetProperty("gssCode").GetString());
    }

    [Fact]
    public async Task Areas_are_imported_and_each_fault_is_one_line()
    {
        await this.toadlane.RunAsync("councils", "add", "rochdale");
        string good = await this.toadlane.WriteAsync("good.csv", "WD25CD,WD25NM\nE05014033,Balderstone\n");
        string bad = await this.toadlane.WriteAsync("bad.csv", "WD25CD,WD25NM\nE05014034,Bamford\nx,y\nz,w\n");

        Assert.Equal(ExitCode.Ok, await this.toadlane.RunAsync("areas", "import", good, "--council", "rochdale"));
        Assert.StartsWith("1 read, 1 added", this.toadlane.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, await this.toadlane.RunAsync("areas", "import", bad, "--council", "rochdale"));
        Assert.Equal(
            ["bad.csv, line 3", "bad.csv, line 4", "Nothing was saved. Mend the faults, or say --keep-good-rows."],
            this.toadlane.Error.TrimEnd().Split('\n').Select(line => line.Split(':')[0]));
        await this.toadlane.RunAsync("areas", "import", bad, "--council", "rochdale", "--keep-good-rows");
        Assert.StartsWith("3 read, 1 added", this.toadlane.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await this.toadlane.RunAsync("areas", "import", good, "--council", "nowhere"));
    }

    [Fact]
    public async Task Neighbourhoods_are_drawn_within_each_other()
    {
        await this.toadlane.RunAsync("councils", "add", "rochdale");
        string wards = await this.toadlane.WriteAsync("wards.csv", "WD25CD,WD25NM\nE05014033,A\nE05014034,B\n");
        await this.toadlane.RunAsync("areas", "import", wards, "--council", "rochdale");

        Assert.Equal(ExitCode.Ok, await this.DrawAsync("Town", "--wards", "E05014033,E05014034"));
        Assert.Equal(ExitCode.Ok, await this.DrawAsync("Park", "--wards", "E05014033", "--parent", "town"));
        Assert.Equal(ExitCode.Refused, await this.DrawAsync("Moor", "--wards", "E05014034"));
        Assert.Equal(ExitCode.BadInput, await this.DrawAsync("Moor", "--wards", "E05099999"));
        Assert.Equal(ExitCode.BadInput, await this.DrawAsync("Moor", "--parent", "nowhere"));
    }

    [Fact]
    public async Task All_councils_are_backed_up_and_restored()
    {
        await this.toadlane.RunAsync("councils", "add", "rochdale");
        await this.toadlane.RunAsync("councils", "add", "lambeth");
        string folder = this.toadlane.PathOf("backups");

        Assert.Equal(ExitCode.Ok, await this.toadlane.RunAsync("backup", folder, "--all"));
        Assert.Equal(2, this.toadlane.Output.TrimEnd().Split('\n').Length);
        Assert.Equal(ExitCode.Refused, await this.toadlane.RunAsync("restore", folder, "--all"));
        Assert.Equal(ExitCode.Ok, await this.toadlane.RunAsync("restore", folder, "--all", "--replace"));
        Assert.Equal(ExitCode.Refused, await this.toadlane.RunAsync("restore", folder, "--council", "york"));
    }

    public void Dispose() => this.toadlane.Dispose();

    private Task<int> DrawAsync(string name, params string[] options) =>
        this.toadlane.RunAsync(["neighbourhoods", "draw", name, "--council", "rochdale", .. options]);
}
