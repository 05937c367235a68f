namespace ToadLane.Counting.Certificates;

/// <summary>Something in a published result that its own papers contradict.</summary>
/// <param name="What">What is wrong, in a few words, such as "the price of project 7".</param>
/// <param name="Published">What the result says.</param>
/// <param name="Worked">What follows from the papers and the rest of the result.</param>
public sealed record Flaw(string What, string Published, string Worked)
{
    /// <summary>A sentence without a full stop: "the price of project 7: published 3, but it must be 4".</summary>
    public override string ToString() => $"{What}: published {Published}, but it must be {Worked}";

    /// <summary>A flaw unless the two are equal.</summary>
    internal static Flaw? Unless<T>(T published, T worked, Func<string> what) =>
        EqualityComparer<T>.Default.Equals(published, worked)
            ? null
            : new Flaw(what(), $"{published}", $"{worked}");
}
