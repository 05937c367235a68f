using System.Text.RegularExpressions;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>A name says what a thing is, in the words of the glossary; and a file is named as the type in it.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Banned =
    [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Info", "Data", "Extension",
        "Extensions", "Misc", "Impl", "Dto", "Abstract",
    ];

    // Spread over the capabilities, each part next to what it is about.
    private static readonly string[] Spread = ["ToadLaneDb", "HubDb"];

    [Fact]
    public void No_type_file_or_folder_has_a_name_that_says_nothing() =>
        Faults.AssertNone(SourceFile.AllCSharp.SelectMany(EmptyNames));

    [Fact]
    public void A_file_has_one_public_type_and_its_name() =>
        Faults.AssertNone(SourceFile.AllCSharp.SelectMany(StrayTypes));

    [Theory]
    [InlineData("src/A/VoteManager.cs", "class VoteManager;")]
    [InlineData("src/A/Vote.cs", "class VoteHelper;")]
    [InlineData("src/A/Vote.cs", "static class StringExtensions;")]
    [InlineData("src/A/Common/Vote.cs", "class Vote;")]
    public void A_name_that_says_nothing_is_found(string path, string code) =>
        Assert.NotEmpty(EmptyNames(new SourceFile(path, code)));

    [Theory]
    [InlineData("src/A/Database.cs", "class Database;")]
    [InlineData("src/A/Information.cs", "class Information; // a helper")]
    public void A_word_that_only_contains_a_banned_one_is_fine(string path, string code) =>
        Assert.Empty(EmptyNames(new SourceFile(path, code)));

    [Theory]
    [InlineData("Vote.cs", "public class Vote { }\npublic class Paper { }")]
    [InlineData("Vote.cs", "public class Ballot { }")]
    [InlineData("Vote.cs", "public enum Vote { }\npublic interface IVote { }")]
    public void A_second_or_misnamed_public_type_is_found(string path, string code) =>
        Assert.NotEmpty(StrayTypes(new SourceFile(path, code)));

    [Theory]
    [InlineData("CastVote.cs", "public class CastVote\n{\n public class Nested { }\n}\npublic record NewVote;\nclass B;")]
    [InlineData("VoteTables.cs", "public sealed partial class ToadLaneDb { }")]
    [InlineData("Vote.cshtml.cs", "public class VoteModel { }")]
    [InlineData("Shop.Building.cs", "public static partial class Shop { }")]
    public void A_record_beside_its_operation_and_a_part_of_a_spread_class_are_fine(string path, string code) =>
        Assert.Empty(StrayTypes(new SourceFile(path, code)));

    private static IEnumerable<string> EmptyNames(SourceFile file) => Members.Types(file).Select(type => type.Name)
        .Concat(file.Folders)
        .Except(Floors.Capabilities)
        .Append(file.Name.Split('.')[0])
        .Distinct()
        .Where(name => Word().Matches(name).Select(word => word.Value).Intersect(Banned).Any())
        .Select(name => $"{file.Path}: {name} says nothing about what it is");

    private static IEnumerable<string> StrayTypes(SourceFile file)
    {
        TypeDeclaration[] types = [.. Members.Types(file).Where(type => type.IsPublic)];
        string name = file.Name.Split('.')[0];
        string[] names = [name, name + "Model", "I" + name, .. Spread];
        if (types.Length > 0 && !types.Any(type => names.Contains(type.Name)))
        {
            yield return $"{file.Path} has no type of its own name";
        }

        foreach (TypeDeclaration second in types.Where(type => !type.IsRecord && !Spread.Contains(type.Name)).Skip(1))
        {
            yield return $"{file.Path} has one public type too many: {second.Name}";
        }
    }

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
