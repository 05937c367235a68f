using System.Xml.Linq;
using ToadLane.Testing;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>Arrows point down only: Web, Cli to Sqlite, Postgres to ToadLane to the pure libraries.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["ToadLane.Counting"] = [],
        ["ToadLane.Ledger"] = [],
        ["ToadLane.PublicLog"] = [],
        ["ToadLane"] = ["ToadLane.Counting", "ToadLane.Ledger", "ToadLane.PublicLog"],
        ["ToadLane.Sqlite"] = ["ToadLane"],
        ["ToadLane.Postgres"] = ["ToadLane"],
        ["ToadLane.Web"] = ["ToadLane.Sqlite", "ToadLane.Postgres"],
        ["ToadLane.Cli"] = ["ToadLane.Sqlite", "ToadLane.Postgres"],
    };

    private static readonly string[] PureLibraries = ["ToadLane.Counting", "ToadLane.Ledger", "ToadLane.PublicLog"];

    private static readonly string[] ProviderPackages =
    [
        "Npgsql",
        "Npgsql.EntityFrameworkCore.PostgreSQL", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite",
    ];

    [Fact]
    public void Projects_know_only_those_below_them() => Faults.AssertNone(
        SourceFile.Under("src", ".csproj").SelectMany(project => FaultsOf(project.Path, project.Text)));

    [Fact]
    public void The_product_knows_neither_ASP_NET_nor_a_provider() => Faults.AssertNone(
        SourceFile.Under("src/ToadLane", ".cs").SelectMany(file => ForeignUses(file.Path, file.Code)));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "ToadLane.slnx"));

        Faults.AssertNone(new[] { "src", "tests", "bench", "tools" }
            .SelectMany(folder => SourceFile.Under(folder, ".csproj"))
            .Where(project => !solution.Contains($"\"{project.Path}\""))
            .Select(project => $"{project.Path} is not in ToadLane.slnx"));
    }

    [Theory]
    [InlineData("src/ToadLane.Ledger/ToadLane.Ledger.csproj", "<ProjectReference Include=\"../ToadLane/ToadLane.csproj\" />")]
    [InlineData("src/ToadLane.Web/ToadLane.Web.csproj", "<ProjectReference Include=\"../ToadLane.Cli/ToadLane.Cli.csproj\" />")]
    [InlineData("src/ToadLane.Counting/ToadLane.Counting.csproj", "<PackageReference Include=\"CsvHelper\" />")]
    [InlineData("src/ToadLane/ToadLane.csproj", "<PackageReference Include=\"Npgsql\" />")]
    [InlineData("src/ToadLane.Homes/ToadLane.Homes.csproj", "")]
    public void A_reference_that_points_up_or_sideways_is_found(string path, string reference) =>
        Assert.NotEmpty(FaultsOf(path, $"<Project><ItemGroup>{reference}</ItemGroup></Project>"));

    [Theory]
    [InlineData("using Microsoft.AspNetCore.Http;")]
    [InlineData("using Npgsql;")]
    [InlineData("Microsoft.Data.Sqlite.SqliteConnection connection;")]
    public void A_use_of_ASP_NET_or_of_a_provider_is_found(string code) => Assert.NotEmpty(ForeignUses("A.cs", code));

    private static IEnumerable<string> FaultsOf(string path, string xml)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (!MayKnow.TryGetValue(name, out string[]? allowed))
        {
            return [$"{path} has no place in the dependency rule"];
        }

        XDocument project = XDocument.Parse(xml);
        IEnumerable<string> projects = Included(project, "ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference));
        string[] packages = [.. Included(project, "PackageReference")];
        return projects.Except(allowed).Select(known => $"{path} may not know {known}")
            .Concat(packages.Where(_ => PureLibraries.Contains(name))
                .Select(package => $"{path} is pure but uses {package}"))
            .Concat(packages.Where(package => name == "ToadLane" && ProviderPackages.Contains(package))
                .Select(package => $"{path} may not choose a database: {package}"));
    }

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(reference => (string)reference.Attribute("Include")!);

    private static IEnumerable<string> ForeignUses(string path, string code) =>
        new[] { "Microsoft.AspNetCore.", "Npgsql", "Microsoft.Data.Sqlite" }
            .Where(code.Contains)
            .Select(used => $"{path} uses {used}");
}
