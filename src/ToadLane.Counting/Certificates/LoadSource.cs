using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Statements under Phragmén's rule: with each project every supporter comes to carry the same load, so that the cost
/// is made up of what was added to each. What is not spent belongs to nobody.
/// </summary>
internal sealed class LoadSource : IStatementSource
{
    private readonly Contest _contest;
    private readonly PaperPile _papers;
    private readonly CountResult _result;
    private readonly Dictionary<int, (int Column, BigInteger Load)> _loads;
    private readonly BigInteger _parts;

    public LoadSource(Contest contest, PaperPile papers, CountResult result)
    {
        (_contest, _papers, _result) = (contest, papers, result);
        var carried = result.Steps.OfType<CountStep.Carried>().Where(step => step.Load is not null)
            .ToDictionary(step => contest.PlaceOf(step.Project)!.Value, step => step.Load!.Value);
        _parts = carried.Values.Aggregate(BigInteger.One, (parts, load) =>
            parts / BigInteger.GreatestCommonDivisor(parts, load.Denominator) * load.Denominator);
        _loads = carried.ToDictionary(
            pair => pair.Key,
            pair => (
                result.Winners.IndexOf(contest.Projects[pair.Key].Id),
                pair.Value.Numerator * (_parts / pair.Value.Denominator)));
    }

    public IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOf(int row) =>
        row < _papers.Papers.Length ? PartsOf(_papers.Papers[row]) : PartsOfNobody();

    public StatementKind KindOf(int column) => StatementKind.Carried;

    public Fraction? ShareOf(int row) => null;

    public Fraction? LeftOfShare(int row) => null;

    private IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOf(Paper paper)
    {
        var before = BigInteger.Zero;
        var supported = Support.On(_contest, paper, Utility.Cardinality)
            .Where(one => _loads.ContainsKey(one.Place)).Select(one => _loads[one.Place]).OrderBy(one => one.Column);
        foreach (var (column, load) in supported)
        {
            yield return (column, paper.Weight * (load - before), _parts * _papers.WeightScale);
            before = load;
        }
    }

    private IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOfNobody() => _result.Winners
        .Select((id, column) => (Place: _contest.PlaceOf(id)!.Value, column))
        .Where(pair => !_loads.ContainsKey(pair.Place))
        .Select(pair => (pair.column, (BigInteger)_contest.Projects[pair.Place].Cost, BigInteger.One))
        .Append((_result.Winners.Length, _contest.Budget - _result.Cost, BigInteger.One));
}
