namespace ToadLane.Counting;

/// <summary>Holds a paper against the limits of its contest.</summary>
internal static class PaperCheck
{
    /// <summary>The first limit that the paper breaks, or null.</summary>
    public static PaperFault? FaultIn(Contest contest, ReadOnlySpan<int> choices, ReadOnlySpan<long> points)
    {
        if (choices.IsEmpty)
        {
            return null;
        }

        if (choices.Length < contest.Limits.MinChoices)
        {
            return PaperFault.TooFewChoices;
        }

        if (choices.Length > (contest.Form == BallotForm.ChooseOne ? 1 : contest.Limits.MaxChoices))
        {
            return PaperFault.TooManyChoices;
        }

        return (points.IsEmpty ? null : FaultInPoints(contest.Limits, points)) ?? FaultInCost(contest, choices);
    }

    /// <summary>Whether the paper names a project that its voter may not choose.</summary>
    public static PaperFault? FaultInAreas(Contest contest, ReadOnlySpan<int> choices, Voter voter)
    {
        if (contest.Limits.Areas == AreaLimit.OwnArea)
        {
            foreach (var choice in choices)
            {
                if (contest.Projects[choice].Area is { } area && area != voter.Area)
                {
                    return PaperFault.OtherArea;
                }
            }
        }

        return null;
    }

    private static PaperFault? FaultInPoints(PaperLimits limits, ReadOnlySpan<long> points)
    {
        Int128 total = 0;
        foreach (var given in points)
        {
            if (given < limits.MinPoints)
            {
                return PaperFault.TooFewPoints;
            }

            if (given > limits.MaxPoints)
            {
                return PaperFault.TooManyPoints;
            }

            total += given;
        }

        if (total < limits.MinTotalPoints)
        {
            return PaperFault.TooFewPointsInAll;
        }

        return total > limits.MaxTotalPoints ? PaperFault.TooManyPointsInAll : null;
    }

    private static PaperFault? FaultInCost(Contest contest, ReadOnlySpan<int> choices)
    {
        var limits = contest.Limits;
        if (limits.MinTotalCost is null && limits.MaxTotalCost is null)
        {
            return null;
        }

        Int128 total = 0;
        foreach (var choice in choices)
        {
            total += contest.Projects[choice].Cost;
        }

        if (total < limits.MinTotalCost)
        {
            return PaperFault.TooCheap;
        }

        return total > limits.MaxTotalCost ? PaperFault.TooDear : null;
    }
}
