namespace ToadLane.Web.Pages.Decisions.Proposals.Propose;

/// <summary>How a proposer wants to be told what happened.</summary>
public enum ToldBy
{
    Email,
    Post,
    Nothing,
}
