namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>What to say where something is missing of the three things that find somebody on a register.</summary>
public sealed record ClaimWords(string Name, string Postcode, string Born)
{
    /// <summary>To the person themselves.</summary>
    public static ClaimWords Own { get; } =
        new("Enter your full name", "Enter your postcode", "Enter your date of birth");

    /// <summary>To somebody at the council who types for them.</summary>
    public static ClaimWords Theirs { get; } =
        new("Enter their full name", "Enter their postcode", "Enter their date of birth");
}
