using System.Collections.Immutable;
using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// For every voter, what became of their part of the pot. The statements of all voters, with the part that belongs to
/// nobody, add up to the budget: exactly, and in whole minor units to the last one.
/// </summary>
/// <remarks>
/// <para>
/// Equal Shares: the voter's payments for projects that the voter supports, and what is left of the share. When shares
/// were raised they add up to more than the budget, so what is left of them is not all money: what the pot really has
/// left is then divided in proportion to what is left of the shares. When shares add up to less than the budget
/// (the integral start), the rest belongs to nobody. Projects that a utilitarian completion adds are paid from all that
/// is left, in proportion.
/// </para>
/// <para>
/// Phragmén's rule: what the voter came to carry of each winner; what is left belongs to nobody.
/// </para>
/// <para>
/// Other rules do not share the pot. The statement then has an equal part of each winner that the voter supports, by
/// weight; winners without supporters and what is left belong to nobody.
/// </para>
/// </remarks>
public sealed class VoterStatements
{
    private readonly PaperPile _papers;
    private readonly CountResult _result;
    private readonly IStatementSource _source;
    private readonly IReadOnlyList<IReadOnlyList<WholeUnits.Cell>> _cells;

    private VoterStatements(Contest contest, PaperPile papers, CountResult result)
    {
        _papers = papers;
        _result = result;
        _source = SourceOf(contest, papers, result);
        var rows = new IReadOnlyList<(int, BigInteger, BigInteger)>[papers.Papers.Length + 1];
        Parallel.For(0, rows.Length, row => rows[row] =
        [
            .. _source.PartsOf(row).Select(part => (part.Column, part.Over * CountOf(row), part.Under)),
        ]);
        WholeUnits table = new(rows, result.Winners.Length + 1);
        long[] sums =
        [
            .. result.Winners.Select(id => contest.Projects[contest.PlaceOf(id)!.Value].Cost),
            contest.Budget - result.Cost,
        ];
        _cells = table.Round(sums);
    }

    /// <summary>Whether the rule shares the pot, so that lines are payments.</summary>
    public bool SharesThePot => _source is ShareSource;

    /// <summary>The part of the pot that belongs to no voter.</summary>
    public VoterStatement Nobodys => Of(_papers.Papers.Length);

    /// <summary>How many different papers there are, and so statements of voters.</summary>
    public int Count => _papers.Papers.Length;

    /// <summary>The choices on the voters' paper, as places in <see cref="Contest.Projects"/>.</summary>
    public ImmutableArray<int> ChoicesOf(int paper) => _papers.Papers[paper].Choices;

    /// <summary>The statements for a result, which must be right (see <see cref="ResultCheck"/>).</summary>
    public static VoterStatements For(Contest contest, PaperPile papers, CountResult result) =>
        new(contest, papers, result);

    /// <summary>The statement of the voters with one paper.</summary>
    /// <param name="paper">Its place in <see cref="PaperPile.Papers"/>.</param>
    public VoterStatement Of(int paper)
    {
        var parts = _source.PartsOf(paper).ToList();
        var lines = ImmutableArray.CreateBuilder<StatementLine>();
        var (left, leftTogether) = (Fraction.Zero, 0L);
        foreach (var ((column, over, under), cell) in parts.Zip(_cells[paper]))
        {
            Fraction amount = new(over, under);
            if (column == _result.Winners.Length)
            {
                (left, leftTogether) = (amount, cell.Rounded);
            }
            else
            {
                lines.Add(new StatementLine(_result.Winners[column], _source.KindOf(column), amount, cell.Rounded));
            }
        }

        return new VoterStatement(CountOf(paper), lines.ToImmutable(), left, leftTogether)
        {
            Share = _source.ShareOf(paper),
            LeftOfShare = _source.LeftOfShare(paper),
        };
    }

    private static IStatementSource SourceOf(Contest contest, PaperPile papers, CountResult result)
    {
        if (PriceSystem.Of(contest, papers, result) is { } prices)
        {
            return new ShareSource(contest, papers, result, prices);
        }

        return result.Rule == PhragmenOptions.Standard.Name
            ? new LoadSource(contest, papers, result)
            : new EqualPartSource(contest, papers, result);
    }

    private long CountOf(int row) => row < _papers.Papers.Length ? _papers.Papers[row].Count : 1;
}
