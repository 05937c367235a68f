using Microsoft.AspNetCore.Mvc.Rendering;
using ToadLane.Web.Pages.Decisions.Vote;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>A page on which an officer says who somebody is: by their seat, or as the register has them.</summary>
public interface IPersonPage
{
    ClaimForm Person { get; }

    /// <summary>The id of a membership, where the register was made from the seats of a body.</summary>
    Guid? Member { get; }

    /// <summary>Empty where the register came from a file.</summary>
    IReadOnlyList<SelectListItem> Members { get; }
}
