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
    /// those of the log. R9: none is without its place, which R3 says too, because the close gives each its place first.
    /// </summary>
    public bool AgreesAtClose => this.VotesCast == this.Envelopes
        && this.Voters == this.LastEnvelopes
        && this.Leaves == this.Envelopes
        && this.LastLeaves == this.LastEnvelopes
        && this.Voters - this.TestVoters <= this.ElectorsNow
        && this.ElectorsNow == this.ElectorateSize + this.LateElectors
        && this.IsRollAsLogged;

    /// <summary>R4: what was opened and what was rejected is what was in the box.</summary>
    public bool AgreesAfterCount =>
        this.AgreesAtClose && this.Boxed == this.Voters - this.TestVoters && this.Opened + this.Rejected == this.Boxed;

    public void RecordCount(int opened, int rejected) => (this.Opened, this.Rejected) = (opened, rejected);
}
