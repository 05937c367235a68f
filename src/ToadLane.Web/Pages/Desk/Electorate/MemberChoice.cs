using Microsoft.AspNetCore.Mvc.Rendering;
using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>The members of a register that was made from seats, for an officer to choose one.</summary>
public static class MemberChoice
{
    /// <summary>Empty where there are none; otherwise with an empty line first.</summary>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<ElectorateMember> members) => members.Count == 0
        ? []
        :
        [
            new SelectListItem("", ""),
            .. members.Select(m => new SelectListItem($"{m.Name}, {m.Class}", $"{m.Id.Value}")),
        ];
}
