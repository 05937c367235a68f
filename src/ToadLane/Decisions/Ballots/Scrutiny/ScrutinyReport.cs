using System.Text.Json.Serialization;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// What a scrutineer takes home about one vote: who could vote, what came back, what was rejected, who was turned away
/// and what was out of the ordinary. It names nobody.
/// </summary>
public sealed record ScrutinyReport
{
    public const string FirstFormat = "toadlane-scrutiny-1";

    public required string Format { get; init; }

    public required Guid Decision { get; init; }

    public required string Title { get; init; }

    /// <summary>"standing count" or "scrutineers' count".</summary>
    public required string KeyHolding { get; init; }

    public required DateTime MadeAt { get; init; }

    public required DateTime OpensAt { get; init; }

    /// <summary>As it was planned and sealed.</summary>
    public required DateTime PlannedCloseAt { get; init; }

    public required DateTime ClosesAt { get; init; }

    /// <summary>Electors on the register now, late ones included and tests not.</summary>
    public required int Roll { get; init; }

    /// <summary>Of them, those who were added after voting opened.</summary>
    public required int LateElectors { get; init; }

    /// <summary>Codes of electors that were posted or handed out and not voided.</summary>
    public required int Issued { get; init; }

    /// <summary>Test codes that were voted with. They are in no other number here.</summary>
    public required int TestVoters { get; init; }

    public required IReadOnlyList<ReportLine> ReturnedByChannel { get; init; }

    /// <summary>Votes cast by electors, with those that were changed later.</summary>
    public required int VotesCast { get; init; }

    /// <summary>Electors who voted, in thousandths of the roll, rounded down.</summary>
    public required int TurnoutThousandths { get; init; }

    /// <summary>Envelopes in the box; null before the close.</summary>
    public int? Boxed { get; init; }

    /// <summary>Null before the count.</summary>
    public long? Counted { get; init; }

    /// <summary>What the count rejected, of what was in the box.</summary>
    public required IReadOnlyList<ReportLine> RejectedByReason { get; init; }

    /// <summary>Null where no ballot paper was printed.</summary>
    public ReportPapers? Papers { get; init; }

    /// <summary>Null where the ballots are published, or nothing is counted yet.</summary>
    public ReportKeptBallots? KeptBallots { get; init; }

    /// <summary>Tries, not people: somebody who tries three times is three.</summary>
    public required IReadOnlyList<ReportLine> TurnedAway { get; init; }

    /// <summary>The sums at the close; null before it. False blocks the count.</summary>
    public bool? SumsAgree { get; init; }

    /// <summary>Null before the count.</summary>
    public IReadOnlyList<ReportWinner>? Result { get; init; }

    /// <summary>Why it was declared void; null where it stands.</summary>
    public string? Void { get; init; }

    public required IReadOnlyList<ReportEvent> OutOfTheOrdinary { get; init; }

    [JsonIgnore]
    public int Voters => this.ReturnedByChannel.Sum(line => line.Count);

    public string ToJson() => KeyFormat.Write(this);
}

/// <summary>So many of a kind; the kind by its code.</summary>
public sealed record ReportLine(string Kind, int Count);

/// <summary>
/// What became of all printed papers: printed = counted + spoilt + unused, once every batch is closed.
/// </summary>
public sealed record ReportPapers
{
    public required int Printed { get; init; }

    public required int GivenOut { get; init; }

    /// <summary>Envelopes that came back and are their elector's vote.</summary>
    public required int Back { get; init; }

    /// <summary>Envelopes put aside unopened, because their elector had voted at a voting place.</summary>
    public required int SetAside { get; init; }

    /// <summary>In closed batches.</summary>
    public required int Counted { get; init; }

    /// <summary>In closed batches, by the reason that both people gave.</summary>
    public required IReadOnlyList<ReportLine> SpoiltByReason { get; init; }

    /// <summary>In closed batches: not back, never given out or not found.</summary>
    public required int Unused { get; init; }

    [JsonIgnore]
    public int Spoilt => this.SpoiltByReason.Sum(line => line.Count);
}

/// <summary>A ballot file that is not published: how many ballots it takes, and when scrutineers took it.</summary>
public sealed record ReportKeptBallots(int FewestBallots, string FileHash, IReadOnlyList<DateTime> TakenAt);

/// <summary>A project that won, by its number on the ballot.</summary>
public sealed record ReportWinner(int Number, string Title);

/// <summary>Something out of the ordinary, by its code, with when and why.</summary>
public sealed record ReportEvent(string Kind, DateTime At, string Says);
