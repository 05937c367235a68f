namespace ToadLane.Counting;

/// <summary>
/// Looks for the point where an amount is just enough: steps away from a guess, ever further, until the point lies
/// between two amounts, and then halves the distance.
/// </summary>
/// <param name="mostRecounts">How often it may count again.</param>
internal sealed class NeededSearch(int mostRecounts)
{
    /// <summary>Two amounts with the point between them, or null when even the most is not enough.</summary>
    /// <param name="guess">Where to look first.</param>
    /// <param name="most">The greatest amount there can be.</param>
    /// <param name="wins">Counts again with this amount.</param>
    public Needed? Find(long guess, long most, Func<long, bool> wins)
    {
        long lost = 0;
        long? won = null;
        var next = Math.Clamp(guess, 1, Math.Max(1, most));
        long step = 1;
        for (var recounts = 0; recounts < mostRecounts && lost < most && won != lost + 1; recounts++)
        {
            if (wins(next))
            {
                won = next;
            }
            else
            {
                lost = next;
            }

            next = (won, lost) switch
            {
                (null, _) => lost + Math.Min(step, most - lost),
                ({ } enough, 0) => Math.Max(1, enough - step),
                ({ } enough, _) => lost + ((enough - lost) / 2),
            };
            step = step > most / 2 ? most : step * 2;
        }

        return won is { } found ? new Needed(found, lost) : null;
    }
}
