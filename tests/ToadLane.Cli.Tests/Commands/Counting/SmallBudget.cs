namespace ToadLane.Cli.Tests.Commands.Counting;

/// <summary>A ballot file of three projects and five voters, of whom one chose too many.</summary>
internal static class SmallBudget
{
    public const string Text = """
        META
        key;value
        description;South ward
        num_projects;3
        num_votes;5
        budget;100.50
        vote_type;approval
        max_length;2
        min_project_score_threshold;2
        PROJECTS
        project_id;cost;name
        07;60.25;Benches
        8;40.25;Trees
        9;90;A path
        VOTES
        voter_id;vote
        1;07
        2;07,8
        3;8,9
        4;07
        5;07,8,9
        """;
}
