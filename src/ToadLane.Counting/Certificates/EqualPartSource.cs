using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>Statements under a rule that does not share the pot: equal parts of what the voter supports.</summary>
internal sealed class EqualPartSource(Contest contest, PaperPile papers, CountResult result) : IStatementSource
{
    private readonly Support[] _support = Support.Of(contest, papers, Utility.Cardinality);

    private readonly Dictionary<int, int> _columns = result.Winners
        .Select((id, column) => (Place: contest.PlaceOf(id)!.Value, column))
        .ToDictionary(pair => pair.Place, pair => pair.column);

    public IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOf(int row) =>
        row < papers.Papers.Length ? PartsOf(papers.Papers[row]) : PartsOfNobody();

    public StatementKind KindOf(int column) => StatementKind.EqualPart;

    public Fraction? ShareOf(int row) => null;

    public Fraction? LeftOfShare(int row) => null;

    private IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOf(Paper paper) =>
        Support.On(contest, paper, Utility.Cardinality).Where(one => _columns.ContainsKey(one.Place)).Select(one => (
            _columns[one.Place],
            (BigInteger)contest.Projects[one.Place].Cost * paper.Weight,
            (BigInteger)_support[one.Place].Total));

    private IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOfNobody() => _columns
        .Where(pair => _support[pair.Key].Total == 0)
        .Select(pair => (pair.Value, (BigInteger)contest.Projects[pair.Key].Cost, BigInteger.One))
        .Append((result.Winners.Length, contest.Budget - result.Cost, BigInteger.One));
}
