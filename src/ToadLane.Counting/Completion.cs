namespace ToadLane.Counting;

/// <summary>
/// How Equal Shares goes on when its supporters can buy nothing more but money is left. Named apart because they
/// change real winners.
/// </summary>
public enum Completion
{
    /// <summary>It does not: the money is left.</summary>
    None,

    /// <summary>
    /// Official Add1 (Wieliczka and Świecie 2023, Assen 2024): every share is raised by one currency unit and the
    /// count made again, until an outcome would cost more than the budget; the one before that stands.
    /// </summary>
    Add1,

    /// <summary>
    /// Add1 that also stops at the first outcome to which no supported project could be added within the budget
    /// (equalshares.net's tool, pabutools' voter_budget_increment).
    /// </summary>
    Add1Exhaustive,

    /// <summary>
    /// Add1 that starts at the share rounded down to whole currency units (the setting "integral" of equalshares.net's
    /// tool), so that every share it tries is a whole number.
    /// </summary>
    Add1Integral,

    /// <summary>
    /// What is left goes to the other projects by greedy, in order of votes; of points where points are the utility.
    /// </summary>
    Utilitarian,

    /// <summary><see cref="Add1"/>, and then what is still left as in <see cref="Utilitarian"/>.</summary>
    Add1Utilitarian,
}
