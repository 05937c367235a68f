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

    /// <summary>Electors on the register now.</summary>
    public required int Roll { get; init; }

    /// <summary>Codes that were posted or handed out and not voided.</summary>
    public required int Issued { get; init; }

    public required IReadOnlyList<ReportLine> ReturnedByChannel { get; init; }

    /// <summary>Votes cast, with those that were changed later.</summary>
    public required int VotesCast { get; init; }

    /// <summary>Electors who voted, in thousandths of the roll, rounded down.</summary>
    public required int TurnoutThousandths { get; init; }

    /// <summary>Envelopes in the box; null before the close.</summary>
    public int? Boxed { get; init; }

    /// <summary>Null before the count.</summary>
    public long? Counted { get; init; }

    public required IReadOnlyList<ReportLine> RejectedByReason { get; init; }

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

/// <summary>A project that won, by its number on the ballot.</summary>
public sealed record ReportWinner(int Number, string Title);

/// <summary>Something out of the ordinary, by its code, with when and why.</summary>
public sealed record ReportEvent(string Kind, DateTime At, string Says);
