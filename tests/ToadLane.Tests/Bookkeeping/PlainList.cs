namespace ToadLane.Tests.Bookkeeping;

/// <summary>A pot kept the slow and simple way, to hold the books against.</summary>
internal sealed class PlainList(long handedOver)
{
    private readonly Dictionary<string, long> left = [];
    private readonly Dictionary<string, (string Reference, long Amount)> paid = [];

    public long Free { get; private set; } = handedOver;

    public long Promised => left.Values.Sum();

    public long Spent => paid.Values.Sum(bill => bill.Amount);

    public bool Promise(string key, long amount)
    {
        if (amount > Free)
        {
            return false;
        }

        Free -= amount;
        left.Add(key, amount);
        return true;
    }

    public bool Pay(string promise, string key, string reference, long amount)
    {
        if (amount > left.GetValueOrDefault(promise) || paid.Values.Any(bill => bill.Reference == reference))
        {
            return false;
        }

        left[promise] -= amount;
        paid.Add(key, (reference, amount));
        return true;
    }

    public bool Release(string promise)
    {
        Free += left.GetValueOrDefault(promise);
        return left.Remove(promise, out long amount) && amount > 0;
    }

    public bool Undo(string key)
    {
        bool undone = paid.Remove(key, out (string Reference, long Amount) bill);
        Free += bill.Amount;
        return undone;
    }
}
