using System.Globalization;
using System.Numerics;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>Says in plain English what a requirement asked and found.</summary>
internal static class RequirementWords
{
    public static string Statement(Finding finding)
    {
        var requirement = finding.Requirement;
        var where = requirement.Class is { } voterClass ? $" ({voterClass})" : "";
        return $"{requirement.Name}{where}: {Counted(finding)}. {Asked(finding)}: {Verdict(finding)}.";
    }

    private static string Counted(Finding finding)
    {
        var did = Did(finding.Requirement.Counts);
        return finding.Requirement.Of is { } of
            ? $"{Number(finding.Counted)} of {Those(of, finding.OutOf ?? 0)} {did}"
            : $"{Number(finding.Counted)} {did}";
    }

    private static string Asked(Finding finding)
    {
        var requirement = finding.Requirement;
        var limit = Number(finding.Limit);
        if (requirement.Of is null)
        {
            return requirement.Bound == Bound.NotMoreThan
                ? $"No more than {limit} was allowed"
                : $"At least {limit} was needed";
        }

        var share = Share(requirement.Share);
        return requirement.Bound switch
        {
            Bound.MoreThan => $"More than {share}, so at least {limit}, was needed",
            Bound.AtLeast => $"At least {share}, so {limit}, was needed",
            _ => $"No more than {share}, so {limit}, was allowed",
        };
    }

    private static string Verdict(Finding finding)
    {
        var margin = finding.Margin;
        if (finding.Requirement.Bound == Bound.NotMoreThan)
        {
            return margin.Sign >= 0 ? $"passed with {Number(margin)} to spare" : $"failed by {Number(-margin)}";
        }

        return margin.Sign >= 0 ? $"passed with {Number(margin)} to spare" : $"failed, {Number(-margin)} short";
    }

    private static string Did(VoteKind kind) => kind switch
    {
        VoteKind.For => "voted for",
        VoteKind.Against => "voted against",
        VoteKind.Cast => "voted for or against",
        VoteKind.Valid => "returned a valid paper",
        VoteKind.Returned => "returned a paper",
        _ => "could vote",
    };

    private static string Those(VoteKind kind, long number) => $"the {Number(number)} who {Did(kind)}";

    private static string Share(Fraction share)
    {
        if (share == new Fraction(1, 2))
        {
            return "half";
        }

        if (share == new Fraction(2, 3))
        {
            return "two thirds";
        }

        var hundredths = share * 100;
        return hundredths.Denominator.IsOne ? $"{Number(hundredths.Numerator)}%" : share.ToString();
    }

    private static string Number(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
