namespace ToadLane.Web.Design;

/// <summary>
/// What the layout needs to know about the page's surroundings. Texts are English sentences; the layout translates.
/// </summary>
public sealed record PageFrame
{
    /// <summary>The council whose site this is; null on pages that belong to no council.</summary>
    public string? Council { get; init; }

    /// <summary>Everything here is made up: every page says so.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The name to greet; null when nobody is signed in.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>Where the name leads: what somebody can do about their own account.</summary>
    public string AccountHref { get; init; } = "~/account";

    public IReadOnlyList<FrameLink> Navigation { get; init; } = [];

    public IReadOnlyList<FrameLink> Footer { get; init; } =
    [
        new("Help", "~/help"),
        new("Accessibility", "~/accessibility"),
        new("Privacy", "~/privacy"),
    ];

    /// <summary>Null hides the link, for a site without accounts.</summary>
    public string? SignInHref { get; init; } = "~/sign-in";

    /// <summary>Where a form is posted to sign out.</summary>
    public string? SignOutHref { get; init; } = "~/sign-out";
}
