namespace ToadLane.Web;

/// <summary>
/// Names the one set of translations: the key is the English sentence, the other languages are in Words/Words.*.resx.
/// Views write <c>@T["Vote now"]</c>; classes ask for <c>IStringLocalizer&lt;Words&gt;</c>.
/// </summary>
public sealed class Words;
