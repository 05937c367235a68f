using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// The one field of the check page: nonce, elector and choices together under the site's protection, so that a form
/// sent again is the same vote, and one that was tampered with or copied is none.
/// </summary>
public sealed record VoteTicket(byte[] Nonce, int Elector, byte[] Marked, ChoiceKind Kind)
{
    /// <summary>It is cast with a test code, and never counted.</summary>
    public bool IsTest { get; init; }

    /// <summary>Where it is the browser, its envelope comes beside the ticket, and no choices are in it.</summary>
    public Sealer Sealer { get; init; }

    public Choices Choices => this.Kind == ChoiceKind.Blank ? Choices.Blank : Choices.Of(Marks.Read(this.Marked));
}
