using System.Text.RegularExpressions;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

public sealed partial class FloorTests
{
    private const string Product = "src/ToadLane/";

    // Registers every capability, so it has to know them all.
    private const string CompositionRoot = Product + "ToadLaneServices.cs";

    private const int MostKernelFiles = 10;

    // Either in full, or from inside the namespace ToadLane.
    private static readonly Regex Namespace = new(
        $@"(?<![.\w])(?:ToadLane\.(?<capability>{Names})\b|(?<capability>{Names})\.[A-Z])");

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under("src/ToadLane", ".cs");

    private static readonly IReadOnlyDictionary<string, string> TableOwners = OwnersOfTables(Files);

    [Fact]
    public void A_capability_uses_lower_floors_only() =>
        Faults.AssertNone(Files.SelectMany(file => FaultsOf(file, TableOwners)));

    [Fact]
    public void Every_folder_of_the_product_is_a_capability_with_a_floor() => Faults.AssertNone(
        Files.Select(CapabilityOf).OfType<string>().Distinct()
            .Where(capability => Floors.Of(capability) is null)
            .Select(capability => $"{Product}{capability} has no floor in Floors.Table"));

    [Fact]
    public void The_kernel_has_at_most_ten_files()
    {
        int files = Files.Count(file => CapabilityOf(file) is null && file.Path != CompositionRoot);

        Assert.InRange(files, 1, MostKernelFiles);
    }

    [Fact]
    public void The_table_in_ARCHITECTURE_is_this_one() =>
        Document.AssertHolds("ARCHITECTURE.md", "floors", Floors.Markdown());

    [Theory]
    [InlineData("People/A.cs", "using ToadLane.Bodies;")]
    [InlineData("Councils/A.cs", "using ToadLane.People;")]
    [InlineData("Homes/A.cs", "using ToadLane.Care;")]
    [InlineData("Decisions/A.cs", "x = new ToadLane.OpenData.Log();")]
    [InlineData("Bodies/A.cs", "x = Decisions.Proposals.Proposal.Draft();")]
    [InlineData("Bodies/A.cs", "x = db.Proposals.Single();")]
    [InlineData("Kernel.cs", "using ToadLane.Councils;")]
    [InlineData("Storage/A.cs", "using ToadLane.Councils;")]
    [InlineData("Network/A.cs", "using static ToadLane.Doorstep.Walk;")]
    public void A_use_of_a_higher_floor_is_found(string path, string code)
    {
        Dictionary<string, string> owners = new() { ["Proposals"] = "Decisions" };

        Assert.NotEmpty(FaultsOf(new SourceFile(Product + path, code), owners));
    }

    [Theory]
    [InlineData("Decisions/A.cs", "using ToadLane.Bodies; using ToadLane.Storage; using ToadLane.Counting;")]
    [InlineData("People/A.cs", "using ToadLane.Councils; x = council.Bodies.Count; // ToadLane.Bodies.Body")]
    [InlineData("Homes/A.cs", "x = db.Proposals.Single();")]
    [InlineData("ToadLaneServices.cs", "using ToadLane.Councils;")]
    public void A_use_of_a_lower_floor_is_fine(string path, string code)
    {
        Dictionary<string, string> owners = new() { ["Proposals"] = "Decisions" };

        Assert.Empty(FaultsOf(new SourceFile(Product + path, code), owners));
    }

    private static string Names => string.Join('|', Floors.Capabilities);

    private static IEnumerable<string> FaultsOf(SourceFile file, IReadOnlyDictionary<string, string> tableOwners)
    {
        if (file.Path == CompositionRoot)
        {
            return [];
        }

        string? user = CapabilityOf(file);
        IEnumerable<string> named = Namespace.Matches(file.Code).Select(match => match.Groups["capability"].Value);
        IEnumerable<string> queried = Table().Matches(file.Code)
            .Select(match => tableOwners.GetValueOrDefault(match.Groups["table"].Value))
            .OfType<string>();
        return named.Concat(queried).Distinct()
            .Where(used => user is null || !Floors.MayUse(user, used))
            .Select(used => $"{file.Path} uses {used}, which is not below {user ?? "the kernel"}");
    }

    private static string? CapabilityOf(SourceFile file) =>
        file.Path[Product.Length..].Split('/') is [var capability, _, ..] ? capability : null;

    private static Dictionary<string, string> OwnersOfTables(IEnumerable<SourceFile> files) => files
        .Where(file => CapabilityOf(file) is not (null or "Storage"))
        .SelectMany(file => TableDeclaration().Matches(file.Code)
            .Select(match => (Table: match.Groups["table"].Value, Owner: CapabilityOf(file)!)))
        .DistinctBy(pair => pair.Table)
        .ToDictionary(pair => pair.Table, pair => pair.Owner);

    [GeneratedRegex(@"\b(?:db|hub)\.(?<table>[A-Z]\w+)")]
    private static partial Regex Table();

    [GeneratedRegex(@"DbSet<\w+>\s+(?<table>\w+)")]
    private static partial Regex TableDeclaration();
}
