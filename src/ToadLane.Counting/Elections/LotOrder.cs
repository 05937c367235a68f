namespace ToadLane.Counting.Elections;

/// <summary>The lot of an election as an order of all its candidates.</summary>
internal sealed class LotOrder
{
    private readonly int[] _ranks;

    public LotOrder(Election election)
    {
        _ranks = new int[election.Candidates.Length];
        var inFileOrder = election.Candidates.Select(candidate => candidate.Number);
        int[] order = [.. election.DrawnLot.Concat(inFileOrder).Distinct()];
        for (var rank = 0; rank < order.Length; rank++)
        {
            _ranks[order[rank] - 1] = rank;
        }
    }

    /// <summary>The place of a candidate, by number; the lowest is taken first.</summary>
    public int RankOf(int candidate) => _ranks[candidate - 1];

    /// <summary>What settles a tie: the lot, or the order of the file where none was drawn.</summary>
    public static TieSettlement Settles(Election election) =>
        election.DrawnLot.IsEmpty ? TieSettlement.FileOrder : TieSettlement.DrawnLot;
}
