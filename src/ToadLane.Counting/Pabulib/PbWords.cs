namespace ToadLane.Counting.Pabulib;

/// <summary>What the format calls things.</summary>
internal static class PbWords
{
    public static string Of(PaperFault fault) => fault switch
    {
        PaperFault.TooFewChoices => "fewer projects than needed",
        PaperFault.TooManyChoices => "more projects than allowed",
        PaperFault.TooFewPoints => "fewer points for a project than min_points",
        PaperFault.TooManyPoints => "more points for a project than max_points",
        PaperFault.TooFewPointsInAll => "fewer points than min_sum_points",
        PaperFault.TooManyPointsInAll => "more points than max_sum_points",
        PaperFault.TooCheap => "less cost than min_sum_cost",
        PaperFault.TooDear => "more cost than max_sum_cost",
        _ => fault.ToString(),
    };
}
