namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Who puts a vote into its envelope.</summary>
public enum Sealer
{
    /// <summary>The council's computer, which sees the choices for that moment: for browsers without scripts.</summary>
    Site,

    /// <summary>The voter's own browser: the choices never leave it.</summary>
    Browser,
}
