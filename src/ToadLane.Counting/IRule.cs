namespace ToadLane.Counting;

/// <summary>A rule with its settings: what is sealed before voting, and what turns papers into a result.</summary>
public interface IRule
{
    /// <summary>The rule's name on the command line and in results, such as <c>greedy-no-skip</c>.</summary>
    string Name { get; }

    /// <summary>Counts the papers: always the same result for the same contest and papers, in whatever order.</summary>
    CountResult Count(Contest contest, PaperPile papers, CountWatch watch);
}
