namespace ToadLane.Web.Pages.Desk;

/// <summary>
/// What staff type to find somebody on the register: the code of their letter, or name, postcode and date of birth.
/// Nothing typed here is kept.
/// </summary>
public sealed class ElectorSearch
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Postcode { get; set; }

    public DateOnly? Born { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(this.Code) && string.IsNullOrWhiteSpace(this.Name);
}
