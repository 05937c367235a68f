namespace ToadLane.Counting.Rules;

/// <summary>
/// What the supporters of a project raise as the price of a point rises past their purses, in machine numbers with a
/// bound on their error.
/// </summary>
/// <param name="cost">The cost of the project.</param>
/// <param name="doubt">By how much the purses may be wrong together.</param>
/// <param name="points">The points of all supporters who have anything.</param>
internal sealed class Raising(double cost, double doubt, long points)
{
    private double _poor;
    private long _rich = points;
    private bool _wholeWasFound;

    public double Cost => cost;

    public double Points { get; } = points;

    /// <summary>By how much, relatively, a sum may be rounded.</summary>
    public required double Rounding { get; init; }

    /// <summary>Bounds on what is raised at this price, and no more than the cost.</summary>
    public (double Least, double Most) At(double price)
    {
        var raised = Raised(price);
        return (Math.Min(cost, raised - Doubt(raised)), Math.Min(cost, raised + Doubt(raised)));
    }

    /// <summary>Whether all of the cost is raised at this price for certain: nothing dearer is better.</summary>
    public bool IsWhole(double price) => _wholeWasFound && Raised(price) - Doubt(Raised(price)) >= cost;

    /// <summary>Whether this is the first price at which all of the cost may be raised.</summary>
    public bool MayBecomeWholeAt(double price)
    {
        var found = !_wholeWasFound && Raised(price) + Doubt(Raised(price)) >= cost;
        _wholeWasFound |= found;
        return found;
    }

    /// <summary>Bounds on the least price at which all of the cost is raised, which is not above this one.</summary>
    public (double Low, double High) WholePrice(double price, double off)
    {
        var raised = Raised(price);
        var slack = (2 * Doubt(raised) / _rich) + (2 * off);
        var at = raised >= cost ? (cost - _poor) / _rich : price;
        return (Math.Max(0, at - slack), raised >= cost + (2 * Doubt(raised)) ? at + slack : double.PositiveInfinity);
    }

    /// <summary>The price passes a supporter's purse.</summary>
    public void Pass(double purse, long points)
    {
        _poor += purse;
        _rich -= points;
    }

    private double Raised(double price) => _poor + (price * _rich);

    private double Doubt(double raised) => doubt + (Rounding * raised);
}
