using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>A proposal, its decision, and the key with which its proposer came, if they came with one.</summary>
public sealed record OwnProposal(Decision Decision, Proposal Proposal, string? Key);
