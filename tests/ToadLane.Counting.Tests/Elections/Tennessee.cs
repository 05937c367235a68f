namespace ToadLane.Counting.Tests.Elections;

/// <summary>
/// The textbook example of a capital for Tennessee: 1 Memphis, 2 Nashville, 3 Chattanooga, 4 Knoxville
/// (Wikipedia, "Condorcet method", and each rule's own article).
/// </summary>
internal static class Tennessee
{
    public static Poll Poll { get; } = Poll.Of(4, 1, "42: 1 2 3 4", "26: 2 3 4 1", "15: 3 4 2 1", "17: 4 3 2 1");
}
