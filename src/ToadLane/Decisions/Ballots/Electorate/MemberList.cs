namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// The members of a body beside the lines of a file. Each line takes one member of its name off the list; accents,
/// case and the order of words do not count.
/// </summary>
internal sealed class MemberList(IEnumerable<ElectorateMember> members)
{
    private readonly List<ElectorateMember> left = [.. members];

    /// <summary>Members for whom there was no line.</summary>
    public IReadOnlyList<string> Missing => [.. this.left.Select(m => m.Name).Order(StringComparer.CurrentCulture)];

    /// <summary>False when nobody of this name is left on the list.</summary>
    public bool Takes(string name)
    {
        string plain = ElectorHashes.PlainName(name);
        int at = this.left.FindIndex(m => ElectorHashes.PlainName(m.Name) == plain);
        if (at >= 0)
        {
            this.left.RemoveAt(at);
        }

        return at >= 0;
    }
}
