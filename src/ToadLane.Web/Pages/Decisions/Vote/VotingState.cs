using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// How far a voter has come, kept sealed in their own browser and nowhere else: the order of their paper, what they have
/// chosen so far, which elector they have shown to be, and the receipt of a vote just cast.
/// </summary>
public sealed record VotingState(DecisionId DecisionId, int Seed)
{
    public IReadOnlyList<int> Chosen { get; init; } = [];

    public bool IsBlank { get; init; }

    public int? ElectorNumber { get; init; }

    public string? Tracking { get; init; }

    public string? CheckCode { get; init; }

    public VoterPass? Pass => this.ElectorNumber is { } number ? new VoterPass(this.DecisionId, number) : null;

    /// <summary>Ready to be checked: something chosen, or an empty ballot on purpose.</summary>
    public bool IsFilled => this.Chosen.Count > 0 || this.IsBlank;

    public byte[] Write()
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(this.DecisionId.Value.ToByteArray());
        writer.Write(this.Seed);
        writer.Write(this.IsBlank);
        writer.Write(this.ElectorNumber ?? 0);
        writer.Write(this.Tracking ?? "");
        writer.Write(this.CheckCode ?? "");
        // One bit for each project: a ballot of a thousand projects still fits a cookie.
        byte[] bits = new byte[(this.Chosen.DefaultIfEmpty(0).Max() / 8) + 1];
        foreach (int number in this.Chosen)
        {
            bits[number / 8] |= (byte)(1 << (number % 8));
        }

        writer.Write(bits);
        return stream.ToArray();
    }

    public static VotingState Read(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes));
        DecisionId id = new(new Guid(reader.ReadBytes(16)));
        int seed = reader.ReadInt32();
        bool isBlank = reader.ReadBoolean();
        int elector = reader.ReadInt32();
        string tracking = reader.ReadString();
        string checkCode = reader.ReadString();
        byte[] bits = reader.ReadBytes(bytes.Length);
        return new VotingState(id, seed)
        {
            IsBlank = isBlank,
            ElectorNumber = elector > 0 ? elector : null,
            Tracking = tracking.Length > 0 ? tracking : null,
            CheckCode = checkCode.Length > 0 ? checkCode : null,
            Chosen = [.. Enumerable.Range(0, bits.Length * 8).Where(n => (bits[n / 8] & (1 << (n % 8))) != 0)],
        };
    }

    /// <summary>The projects in this voter's own order: the same all the while, another for the next voter.</summary>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> items)
    {
        T[] order = [.. items];
        new Random(this.Seed).Shuffle(order);
        return order;
    }
}
