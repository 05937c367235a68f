using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;

namespace ToadLane.Web.Pages.Desk;

/// <summary>A proposal and its decision, in front of somebody who may deal with it.</summary>
public sealed record ProposalFile(Decision Decision, Proposal Proposal);
