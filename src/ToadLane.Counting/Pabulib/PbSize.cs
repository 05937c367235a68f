namespace ToadLane.Counting.Pabulib;

/// <summary>Whether sums over all votes stay within the numbers that are used for them.</summary>
internal static class PbSize
{
    private const long Most = 1_000_000_000_000_000_000;

    public static bool IsCountable(PaperRows rows, Contest contest, PaperParts parts)
    {
        // Where each vote is one for each project, no file is long enough.
        if (contest.Form is BallotForm.Approval or BallotForm.ChooseOne && rows.MostWeight <= PbVotes.Parts)
        {
            return true;
        }

        Int128 sum = 0;
        for (var number = 0; number < rows.Count; number++)
        {
            ref var row = ref rows[number];
            var weight = (Int128)row.Count * (row.Weight / parts.Weight);
            sum += weight * Int128.Max(1, MostScore(rows, number, contest) / parts.Point);
        }

        return sum <= Most;
    }

    // The sum of what the paper gives, signs aside; a place is worth at most as many points as there are places.
    private static Int128 MostScore(PaperRows rows, int number, Contest contest)
    {
        if (contest.Form == BallotForm.Ordinal)
        {
            var places = Math.Max(contest.Limits.MaxChoices ?? 0, contest.Projects.Length);
            return (Int128)places * rows.ChoicesOf(number).Length * PbVotes.Parts;
        }

        Int128 sum = 0;
        foreach (var given in rows.PointsOf(number))
        {
            sum += Int128.Abs(given);
        }

        return sum;
    }
}
