namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Which projects are marked, one bit for each number: a thousand of them fit into a cookie.</summary>
public static class Marks
{
    private const int Most = 10_000;

    public static byte[] Of(IReadOnlyCollection<int> projects)
    {
        List<int> numbers = [.. projects.Where(number => number is > 0 and <= Most)];
        byte[] bits = new byte[numbers.Count == 0 ? 0 : (numbers.Max() / 8) + 1];
        numbers.ForEach(number => bits[number / 8] |= (byte)(1 << (number % 8)));
        return bits;
    }

    public static IEnumerable<int> Read(byte[] bits) =>
        Enumerable.Range(0, bits.Length * 8).Where(number => (bits[number / 8] >> (number % 8) & 1) == 1);
}
