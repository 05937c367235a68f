namespace ToadLane.Counting.Elections.Formats;

/// <summary>What the cells of a CSV file of papers hold; the word in its line <c># form:</c>.</summary>
public enum CsvForm
{
    /// <summary>A column for each rank, holding the candidate there, or several with <c>=</c> between them.</summary>
    Order,

    /// <summary>A column for each candidate, holding their rank.</summary>
    Ranks,

    /// <summary>A column for each candidate, holding a mark or nothing.</summary>
    Approve,

    /// <summary>As <see cref="Approve"/>, with one mark at the most.</summary>
    Choose,

    /// <summary>A column for each candidate, holding points.</summary>
    Scores,

    /// <summary>A column for each candidate, holding the name of a grade.</summary>
    Grades,
}
