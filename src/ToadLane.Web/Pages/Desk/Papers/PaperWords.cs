using ToadLane.Decisions.Ballots.Papers;

namespace ToadLane.Web.Pages.Desk.Papers;

/// <summary>What the states of papers are called on a page, in English; the page translates.</summary>
public static class PaperWords
{
    public static string Of(SpoiltReason reason) => reason switch
    {
        SpoiltReason.NothingMarked => "Nothing is marked",
        SpoiltReason.TooMuchChosen => "Too many projects, or too dear together",
        SpoiltReason.IdentifiesVoter => "It could tell who voted: a name, a signature or a sign",
        SpoiltReason.Unclear => "It is not clear what is meant",
        SpoiltReason.NotOurPaper => "It is not a paper of this batch",
        _ => "The envelope was empty",
    };

    public static string Of(PaperEntry entry) => entry == PaperEntry.First ? "First entry" : "Second entry";
}
