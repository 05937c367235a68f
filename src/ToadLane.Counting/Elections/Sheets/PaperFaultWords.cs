namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Why papers of elections are rejected, in plain words.</summary>
internal static class PaperFaultWords
{
    public static string Of(PaperFault fault) => fault switch
    {
        PaperFault.UnknownCandidate => "marks somebody who does not stand",
        PaperFault.Blank => "blank",
        PaperFault.NoFirstPreference => "no first preference",
        PaperFault.SharedFirstPreference => "more than one first preference",
        PaperFault.TooManyChoices => "too many marks",
        PaperFault.TooFewChoices => "too few marks",
        PaperFault.TooManyPoints => "too many points for a candidate",
        PaperFault.TooFewPoints => "too few points for a candidate",
        PaperFault.UnknownGrade => "a grade that could not be given",
        PaperFault.UnclearMark => "a mark that cannot be read",
        _ => "outside the limits of the paper",
    };
}
