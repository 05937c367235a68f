namespace ToadLane.Counting.Engine;

/// <summary>Tells the watcher of a count how many raises are behind, over all parts that are walked at once.</summary>
/// <param name="watch">Who is told.</param>
/// <param name="total">How many raises there may be.</param>
internal sealed class RaiseProgress(CountWatch watch, long total)
{
    private const long Reports = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, long> _behind = [];
    private long _sum;
    private long _reported;

    public void Report(long part, long behind)
    {
        if (watch.Progress is not { } progress)
        {
            return;
        }

        lock (_lock)
        {
            _sum += behind - _behind.GetValueOrDefault(part);
            _behind[part] = behind;
            if (_sum * Reports / total > _reported)
            {
                _reported = _sum * Reports / total;
                progress.Report(new CountProgress("Raising the shares", _sum, total));
            }
        }
    }
}
