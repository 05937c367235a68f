using ToadLane.Councils;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// When votes come faster than such an hour lets expect. In Guimarães in 2014, 2,850 of 41,347 votes came between half
/// past midnight and half past seven, and the vote was annulled: residents' numbers had been taken from public lists.
/// </summary>
public static class PaceRule
{
    /// <summary>Fewer votes than this in one interval are never a burst.</summary>
    public const int FewestOfABurst = 20;

    /// <summary>What comes is a burst when it is more than so many times what is expected.</summary>
    public const int TimesExpected = 3;

    private const int NightEnds = 7;
    private const int NightShare = 5;

    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The votes that this interval lets expect: the average so far, and a fifth of it from midnight to seven.
    /// </summary>
    /// <param name="votesBefore">Votes cast before the interval.</param>
    /// <param name="intervalsBefore">Intervals since voting opened.</param>
    /// <param name="endsAt">The end of the interval (UTC).</param>
    public static int Expected(int votesBefore, int intervalsBefore, DateTime endsAt)
    {
        int average = intervalsBefore == 0 ? 0 : (votesBefore + intervalsBefore - 1) / intervalsBefore;
        DateTime middle = endsAt - (Interval / 2);
        bool isNight = BritishTime.Of(middle).Hour < NightEnds;
        return isNight ? (average + NightShare - 1) / NightShare : average;
    }

    public static bool IsBurst(int votes, int expected) =>
        votes >= FewestOfABurst && votes > TimesExpected * expected;
}
