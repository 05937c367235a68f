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

    /// <summary>Of the voters, those whose ballot paper came back.</summary>
    public int ByPaper { get; init; }

    /// <summary>Of the voters, those who voted at a voting place.</summary>
    public int AtPlace { get; init; }

    /// <summary>Of the voters, those who voted online.</summary>
    public int Online => this.Voters - this.ByPaper - this.AtPlace;

    /// <summary>Envelopes of electors found at the close.</summary>
    public int Envelopes { get; init; }

    /// <summary>Envelopes whose sequence number is their elector's last.</summary>
    public int LastEnvelopes { get; init; }

    /// <summary>Envelopes whose elector cast another after them.</summary>
    public int Superseded { get; init; }

    /// <summary>Envelopes whose elector's paper came back.</summary>
    public int CancelledByPaper { get; init; }

    /// <summary>Counted papers, sealed without an elector.</summary>
    public int PaperEnvelopes { get; init; }

    public int PapersPrinted { get; init; }

    /// <summary>By the accounts of the batches.</summary>
    public int PapersCounted { get; init; }

    public int PapersSpoilt { get; init; }

    public int PapersUnused { get; init; }

    /// <summary>Envelopes of this decision that the public log names.</summary>
    public int Leaves { get; init; }

    /// <summary>Of the envelopes for the box, those that the public log names.</summary>
    public int LastLeaves { get; init; }

    /// <summary>Of the envelopes, those that no longer fit their counterfoil.</summary>
    public int ChangedVotes { get; init; }

    /// <summary>Envelopes that went into the box; 0 when the sums did not agree.</summary>
    public int Boxed { get; set; }

    /// <summary>Votes the count could open; null before the count.</summary>
    public int? Opened { get; private set; }

    /// <summary>Envelopes the count had to reject; null before the count.</summary>
    public int? Rejected { get; private set; }

    /// <summary>
    /// R1: every vote cast has its envelope or its paper. R2: every voter has one last envelope or one paper. R3: what
    /// is for the box, what was replaced and what a paper cancelled is what the public log names. R5: the log names
    /// every envelope for the box. R6: every printed paper is counted, spoilt or unused; those that came back are
    /// counted or spoilt; those that were counted are sealed. R7: no more voters than electors, and they are those of
    /// the log. R9: no envelope is without its place in the log, and each is still the vote that got the place.
    /// </summary>
    public IReadOnlyList<SumCheck> AtClose =>
    [
        SumCheck.Same("R1", this.VotesCast, this.Envelopes + this.ByPaper),
        SumCheck.Same("R2", this.Voters, this.LastEnvelopes + this.ByPaper),
        SumCheck.Same("R3", this.ForTheBox + this.Superseded + this.CancelledByPaper, this.Leaves),
        SumCheck.Same("R5", this.ForTheBox, this.LastLeaves),
        SumCheck.Same("R6", this.PapersPrinted, this.PapersCounted + this.PapersSpoilt + this.PapersUnused),
        SumCheck.Same("R6-returned", this.ByPaper, this.PapersCounted + this.PapersSpoilt),
        SumCheck.Same("R6-sealed", this.PapersCounted, this.PaperEnvelopes),
        SumCheck.AtMost("R7", this.Voters - this.TestVoters, this.ElectorsNow),
        SumCheck.Same("R7-register", this.ElectorateSize + this.LateElectors, this.ElectorsNow),
        new SumCheck("R7-roll", this.ElectorateSize, this.ElectorateSize, this.IsRollAsLogged),
        SumCheck.AtMost("R9", this.Envelopes + this.PaperEnvelopes, this.Leaves),
        SumCheck.Same("R9-same", this.Envelopes, this.Envelopes - this.ChangedVotes),
    ];

    /// <summary>Every sum so far: those of the close and, once it was counted, R4.</summary>
    public IReadOnlyList<SumCheck> Checks => this.Opened is { } opened && this.Rejected is { } rejected
        ? [.. this.AtClose, SumCheck.Same("R4", this.Boxed, opened + rejected)]
        : this.AtClose;

    public bool AgreesAtClose => this.AtClose.All(check => check.Holds);

    /// <summary>R4: what was opened and what was rejected is what was in the box.</summary>
    public bool AgreesAfterCount => this.AgreesAtClose
        && this.Boxed == this.Voters - this.TestVoters - this.PapersSpoilt && this.Opened + this.Rejected == this.Boxed;

    public void RecordCount(int opened, int rejected) => (this.Opened, this.Rejected) = (opened, rejected);

    private int ForTheBox => this.LastEnvelopes + this.PaperEnvelopes;
}
