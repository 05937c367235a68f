using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Record;

/// <summary>What the record can prove, what it cannot, and whom one still has to trust.</summary>
[Open]
public sealed class LimitsModel : PageModel;
