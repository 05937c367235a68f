using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Where the errors of a search go, and who searches.</summary>
public sealed record SearchErrors(ModelStateDictionary State, Actor Actor)
{
    public string Field(string name) => "Search." + name;
}
