using System.Numerics;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections;

/// <summary>
/// The reference rule of Meek's method as it is written, sentence by sentence and paper by paper, in big integers: what
/// the engine is held against.
/// </summary>
internal static class PlainMeek
{
    private static readonly BigInteger One = 1_000_000_000;

    public static (List<int> Winners, BigInteger Quota) Count(ElectionFile file, KeepMethod method)
    {
        var (election, winners) = (file.Election, new List<int>());
        var hopeful = election.Candidates.Select(each => each.Number).ToList();
        var keeps = new BigInteger[hopeful.Count + 1];
        Array.Fill(keeps, One);
        BigInteger quota = 0;
        while (winners.Count < election.Seats && winners.Count + hopeful.Count > election.Seats)
        {
            BigInteger? before = null;
            while (true)
            {
                var votes = Distribute(file, keeps, method);
                quota = (votes.Aggregate((sum, each) => sum + each) / (election.Seats + 1)) + 1;
                var reached = hopeful.Where(each => votes[each] >= quota).ToList();
                winners.AddRange(reached);
                hopeful.RemoveAll(reached.Contains);
                if (reached.Count > 0)
                {
                    break;
                }

                var surplus = BigInteger.Max(
                    0, winners.Aggregate(BigInteger.Zero, (sum, each) => sum + votes[each] - quota));
                if (surplus < One / 1_000_000 || surplus >= before)
                {
                    var lowest = hopeful.Min(each => votes[each]);
                    var loser = hopeful.First(each => votes[each] <= lowest + surplus);
                    hopeful.Remove(loser);
                    keeps[loser] = 0;
                    break;
                }

                before = surplus;
                foreach (var winner in winners)
                {
                    keeps[winner] = Up(Up(keeps[winner] * quota, One) * One, votes[winner]);
                }
            }
        }

        if (quota == 0)
        {
            quota = (Distribute(file, keeps, method).Aggregate((sum, each) => sum + each) / (election.Seats + 1)) + 1;
        }

        winners.AddRange(winners.Count < election.Seats ? hopeful : []);
        return (winners, quota);
    }

    private static BigInteger[] Distribute(ElectionFile file, BigInteger[] keeps, KeepMethod method)
    {
        var votes = new BigInteger[keeps.Length];
        for (var paper = 0; paper < file.Papers.Distinct; paper++)
        {
            var weight = One;
            foreach (var candidate in file.Papers.MarksOf(paper))
            {
                var kept = method == KeepMethod.Price
                    ? BigInteger.Min(keeps[candidate], weight)
                    : Up(weight * keeps[candidate], One);
                votes[candidate] += kept * file.Papers.CountOf(paper);
                weight -= kept;
            }
        }

        return votes;
    }

    private static BigInteger Up(BigInteger number, BigInteger divisor) => (number + divisor - 1) / divisor;
}
