namespace ToadLane.Counting.Elections;

/// <summary>Takes papers apart, one after the other: who is on it, as if the withdrawn were not, and where.</summary>
internal sealed class PaperMarks(Election election)
{
    private readonly bool[] _withdrawn = [.. election.Candidates.Select(candidate => candidate.IsWithdrawn)];
    private int[] _places = new int[16];
    private int[] _ranks = new int[16];

    /// <summary>How many candidates are on the paper.</summary>
    public int Length { get; private set; }

    /// <summary>There are empty ranks in front of the first candidate.</summary>
    public bool BeginsWithGap { get; private set; }

    /// <summary>Who is on the paper, best first, by place in the election from 0.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, Length);

    /// <summary>The rank of each, from 1, empty ranks counted.</summary>
    public ReadOnlySpan<int> Ranks => _ranks.AsSpan(0, Length);

    /// <summary>Takes apart the marks of <see cref="RankedPapers"/>.</summary>
    public void Read(ReadOnlySpan<int> marks)
    {
        (Length, BeginsWithGap) = (0, !marks.IsEmpty && marks[0] == 0);
        if (marks.Length > _places.Length)
        {
            Array.Resize(ref _places, marks.Length);
            Array.Resize(ref _ranks, marks.Length);
        }

        var rank = 0;
        foreach (var mark in marks)
        {
            rank += mark >= 0 ? 1 : 0;
            if (mark != 0 && !_withdrawn[Math.Abs(mark) - 1])
            {
                _places[Length] = Math.Abs(mark) - 1;
                _ranks[Length++] = rank;
            }
        }
    }

    /// <summary>Where the candidates at the same rank as the one at this place of the paper end.</summary>
    public int EndOfRank(int start)
    {
        var end = start;
        while (end < Length && _ranks[end] == _ranks[start])
        {
            end++;
        }

        return end;
    }
}
