namespace ToadLane.Counting.Elections;

/// <summary>How many votes elect, as a rule works it out.</summary>
public enum GregoryQuota
{
    /// <summary>Votes / (seats + 1), the fraction dropped, plus one vote (Droop).</summary>
    Whole,

    /// <summary>Votes / (seats + 1), what is beyond the decimals dropped, plus one unit of the last decimal.</summary>
    Fraction,

    /// <summary>
    /// Votes / (seats + 1), rounded up to the last decimal; worked out again without the non-transferable votes until
    /// somebody is elected; and a candidate is also elected with the active votes / (vacancies + 1) (ERS97).
    /// </summary>
    Falling,
}
