using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>Statements under Equal Shares: payments, and the parts of what the pot has left.</summary>
internal sealed class ShareSource : IStatementSource
{
    private readonly PaperPile _papers;
    private readonly PriceSystem _prices;
    private readonly int _bought;

    // What each project added by the completion takes from the pool, and last what stays in it.
    private readonly long[] _pooled;

    // What was not spent out of shares, in minor units, and what the shares have left together, in parts.
    private readonly long _pool;
    private readonly BigInteger _leftOfShares;
    private readonly bool _isScaled;

    public ShareSource(Contest contest, PaperPile papers, CountResult result, PriceSystem prices)
    {
        _papers = papers;
        _prices = prices;
        _bought = prices.Projects.Count();
        long[] costs = [.. result.Winners.Select(id => contest.Projects[contest.PlaceOf(id)!.Value].Cost)];
        var spent = costs[.._bought].Sum();
        _pool = contest.Budget - spent;
        _pooled = [.. costs[_bought..], contest.Budget - result.Cost];
        _leftOfShares = (papers.TotalWeight * prices.Amounts.Share) - (spent * prices.Amounts.Parts);
        _isScaled = _leftOfShares > _pool * prices.Amounts.Parts;
    }

    public IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOf(int row)
    {
        if (row == _papers.Papers.Length)
        {
            var pool = _pool * _prices.Amounts.Parts;
            return PoolParts(pool - (_isScaled ? pool : _leftOfShares));
        }

        return _prices.PaidInParts(row).Select(paid => (paid.Round, paid.Parts, _prices.Amounts.Parts))
            .Concat(PoolParts(_prices.LeftInParts(row)));
    }

    public StatementKind KindOf(int column) => column < _bought ? StatementKind.Paid : StatementKind.Pooled;

    public Fraction? ShareOf(int row) => row < _papers.Papers.Length
        ? _papers.Papers[row].Weight * _prices.Share
        : null;

    public Fraction? LeftOfShare(int row) => row < _papers.Papers.Length ? _prices.LeftOf(row) : null;

    // So many parts of what all have left, as parts of each thing that the pool goes to.
    private IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PoolParts(BigInteger left)
    {
        var all = _isScaled ? _leftOfShares : _pool * _prices.Amounts.Parts;
        return left.IsZero ? [] : _pooled.Select((amount, index) => (_bought + index, left * amount, all));
    }
}
