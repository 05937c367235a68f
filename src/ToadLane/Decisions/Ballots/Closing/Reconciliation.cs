namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>
/// The sums that must agree before a box may be opened and a result published. They are stored as they were found, also
/// when they do not agree.
/// </summary>
public sealed class Reconciliation
{
    public DecisionId DecisionId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Electors at the seal.</summary>
    public int ElectorateSize { get; init; }

    /// <summary>Electors on the register at the close.</summary>
    public int ElectorsNow { get; init; }

    /// <summary>Of them, those that the public log says were added after voting opened.</summary>
    public int LateElectors { get; init; }

    /// <summary>Register and codes are still those that the public log holds fast.</summary>
    public bool IsRollAsLogged { get; init; }

    public int CodesIssued { get; init; }

    public int CodesVoided { get; init; }

    /// <summary>Of the voters, the test codes: their envelopes never go into the box.</summary>
    public int TestVoters { get; init; }

    /// <summary>Electors who voted, and test codes that were voted with.</summary>
    public int Voters { get; init; }

    /// <summary>Votes cast, with those that were changed later: the sum of the sequence numbers.</summary>
    public int VotesCast { get; init; }

    /// <summary>Envelopes found at the close.</summary>
    public int Envelopes { get; init; }

    /// <summary>Envelopes whose sequence number is their elector's last.</summary>
    public int LastEnvelopes { get; init; }

    /// <summary>Envelopes of this decision that the public log names.</summary>
    public int Leaves { get; init; }

    /// <summary>Of the last envelopes, those that the public log names.</summary>
    public int LastLeaves { get; init; }

    /// <summary>Envelopes that went into the box; 0 when the sums did not agree.</summary>
    public int Boxed { get; set; }

    /// <summary>Votes the count could open; null before the count.</summary>
    public int? Opened { get; private set; }

    /// <summary>Envelopes the count had to reject; null before the count.</summary>
    public int? Rejected { get; private set; }

    /// <summary>
    /// R1: every vote cast has its envelope. R2: every voter has one last envelope. R3: the public log names every
    /// envelope and no other. R5: it names every envelope for the box. R7: no more voters than electors, and they are
    /// those of the log. R9: no envelope is without its place in the log.
    /// </summary>
    public IReadOnlyList<SumCheck> AtClose =>
    [
        SumCheck.Same("R1", this.VotesCast, this.Envelopes),
        SumCheck.Same("R2", this.Voters, this.LastEnvelopes),
        SumCheck.Same("R3", this.Envelopes, this.Leaves),
        SumCheck.Same("R5", this.LastEnvelopes, this.LastLeaves),
        SumCheck.AtMost("R7", this.Voters - this.TestVoters, this.ElectorsNow),
        SumCheck.Same("R7-register", this.ElectorateSize + this.LateElectors, this.ElectorsNow),
        new SumCheck("R7-roll", this.ElectorateSize, this.ElectorateSize, this.IsRollAsLogged),
        SumCheck.AtMost("R9", this.Envelopes, this.Leaves),
    ];

    /// <summary>Every sum so far: those of the close and, once it was counted, R4.</summary>
    public IReadOnlyList<SumCheck> Checks => this.Opened is { } opened && this.Rejected is { } rejected
        ? [.. this.AtClose, SumCheck.Same("R4", this.Boxed, opened + rejected)]
        : this.AtClose;

    public bool AgreesAtClose => this.AtClose.All(check => check.Holds);

    /// <summary>R4: what was opened and what was rejected is what was in the box.</summary>
    public bool AgreesAfterCount =>
        this.AgreesAtClose && this.Boxed == this.Voters - this.TestVoters && this.Opened + this.Rejected == this.Boxed;

    public void RecordCount(int opened, int rejected) => (this.Opened, this.Rejected) = (opened, rejected);
}
