using System.Text.RegularExpressions;
using ToadLane.Testing;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>One thing has one name: the words that GLOSSARY.md turns away are in no name of ours.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string Glossary = File.ReadAllText(Path.Combine(Repository.Root, "GLOSSARY.md"));

    [Fact]
    public void No_type_has_a_name_that_the_glossary_turns_away()
    {
        IReadOnlyDictionary<string, string> turnedAway = TurnedAway(Glossary);

        Faults.AssertNone(SourceFile.AllCSharp.SelectMany(file => Strays(file, turnedAway)));
    }

    [Fact]
    public void The_glossary_names_each_thing_once_and_uses_none_of_the_words_it_turns_away()
    {
        string[] named = [.. Entry().Matches(Glossary).Select(match => match.Groups["word"].Value)];

        Assert.Equal(named.Distinct(StringComparer.OrdinalIgnoreCase), named);
        Assert.Empty(named.Intersect(TurnedAway(Glossary).Keys, StringComparer.OrdinalIgnoreCase));
        Assert.Contains("user", TurnedAway(Glossary).Keys);
    }

    [Theory]
    [InlineData("class UserList;")]
    [InlineData("public sealed record OldUser(int Number);")]
    public void A_name_that_is_turned_away_is_found(string code)
    {
        Dictionary<string, string> turnedAway = TurnedAway("| Not | But |\n|---|---|\n| user, bid | voter |\n");

        string fault = Assert.Single(Strays(new SourceFile("A.cs", code), turnedAway));
        Assert.EndsWith("say voter", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_only_begins_alike_is_fine() => Assert.Empty(
        Strays(new SourceFile("A.cs", "class Users; class Bidding;"), new Dictionary<string, string> { ["bid"] = "" }));

    private static IEnumerable<string> Strays(SourceFile file, IReadOnlyDictionary<string, string> turnedAway) =>
        from type in Members.Types(file)
        from Match word in Word().Matches(type.Name)
        let instead = turnedAway.GetValueOrDefault(word.Value.ToLowerInvariant())
        where instead is not null
        select $"{file.Path}: {type.Name}: say {instead}";

    private static Dictionary<string, string> TurnedAway(string glossary) => glossary
        .Split("| Not | But |")[1].Split('\n').Skip(2)
        .Select(line => line.Split('|'))
        .Where(cells => cells.Length == 4)
        .SelectMany(cells => cells[1].Split(',').Select(word => (Word: word.Trim(), Instead: cells[2].Trim())))
        .ToDictionary(pair => pair.Word, pair => pair.Instead, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?m)^\| \*\*(?<word>[^*]+)\*\*")]
    private static partial Regex Entry();
}
