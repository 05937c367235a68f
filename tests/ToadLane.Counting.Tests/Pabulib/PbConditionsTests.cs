using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Pabulib;

public class PbConditionsTests
{
    [Theory]
    [InlineData("Projects a and b are mutually exclusive.", "a|b")]
    [InlineData("#1: Fine. #2: Projects a and c could not be implemented simultaneously, so c lost.", "a|c")]
    [InlineData("Projects a and z are mutually exclusive.", "")]
    [InlineData("Projects a and b are near each other. Nothing is mutually exclusive.", "")]
    [InlineData("Projects a and b won.", "")]
    public void Exclusions_are_read_from_a_comment_that_names_projects_of_the_file(string comment, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            PbConditions.ExclusionsIn(FileWith($"comment;{comment}")).Select(each => each.ToString()));

    [Fact]
    public void Categories_and_neighbourhoods_become_parts_with_caps_in_minor_units()
    {
        var file = FileWith(
            "categories;Parks,Roads",
            "budget_per_category;20.50,10",
            "neighborhoods;North",
            "budget_per_neighborhood;15",
            "leftover_budget;Fund additional projects that fit within leftover budget ordered by score");

        var conditions = PbConditions.PartsIn(file);

        Assert.Equal(["Parks", "Roads", "North"], conditions.Parts.Select(part => part.Name));
        Assert.Equal([2050L, 1000L, 1500L], conditions.Parts.Select(part => part.Cap!.Value));
        Assert.Equal(["a", "c"], conditions.Parts[0].Projects);
        Assert.Equal(["b"], conditions.Parts[1].Projects);
        Assert.Equal(["a", "b"], conditions.Parts[2].Projects);
        Assert.Equal(Leftovers.ByScore, conditions.Leftovers);
        Assert.Equal(["a", "c", "b"], Greedy.Count(
            file.Contest.WithConditions(conditions), file.Papers, GreedyOptions.Skip).Winners);
    }

    [Fact]
    public void A_file_without_conditions_has_none()
    {
        var file = FileWith("comment;Nothing to say");

        Assert.True(PbConditions.PartsIn(file).AreNone);
        Assert.Empty(PbConditions.ExclusionsIn(file));
    }

    [Fact]
    public void Names_and_caps_that_do_not_match_are_no_parts() =>
        Assert.Empty(PbConditions.PartsIn(FileWith("categories;Parks,Roads", "budget_per_category;20")).Parts);

    private static PbFile FileWith(params string[] meta)
    {
        var text = $"""
            META
            key;value
            budget;30.00
            vote_type;approval
            {string.Join('\n', meta)}
            PROJECTS
            project_id;cost;category;neighborhood
            a;10.00;Parks;North
            b;9.00;Roads;North
            c;10.50;Parks;South
            VOTES
            voter_id;vote
            1;a,b,c
            2;a,c
            3;a
            """;
        var reading = PbReader.Read(new StringReader(text));
        Assert.NotNull(reading.File);
        return reading.File;
    }
}
