namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>How large letters are printed.</summary>
public enum LetterSize
{
    Standard,

    /// <summary>At least 18 points throughout: the RNIB asks for 16 or more.</summary>
    Large,
}
