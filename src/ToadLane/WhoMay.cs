namespace ToadLane;

/// <summary>The one table of who may do what. An act that is not listed may be done by nobody.</summary>
public static class WhoMay
{
    public static IReadOnlyDictionary<Act, IReadOnlyList<Role>> Table { get; } =
        new Dictionary<Act, IReadOnlyList<Role>>
    {
        [Act.AddCouncil] = [Role.Administrator],
        [Act.BackUpCouncil] = [Role.Administrator],
        [Act.RestoreCouncil] = [Role.Administrator],
        [Act.ImportAreas] = [Role.Administrator],
        [Act.DrawNeighbourhood] = [Role.Administrator, Role.Officer],
        [Act.GrantRole] = [Role.Administrator],
        [Act.FoundBody] = [Role.Administrator, Role.Officer],
        [Act.SeatMember] = [Role.Administrator, Role.Officer],
        [Act.UnseatMember] = [Role.Administrator, Role.Officer],
        [Act.HandOverPower] = [Role.DecisionMaker],
        [Act.PlanDecision] = [Role.Officer, Role.PartnershipMember],
        [Act.UploadRegister] = [Role.Officer],
        [Act.DescribeElectorate] = [Role.Officer],
        [Act.IssueCodes] = [Role.Officer],
        [Act.GiveCode] = [Role.Officer],
        [Act.VoidCodes] = [Role.ReturningOfficer, Role.Officer],
        [Act.AddElector] = [Role.ReturningOfficer, Role.Officer],
        [Act.AskRegister] = [Role.Visitor],
        [Act.Propose] = [Role.Visitor],
        [Act.ForgetDrafts] = [Role.Clock],
        [Act.WithdrawProposal] = [Role.Visitor],
        [Act.ModerateProposal] = [Role.Officer, Role.PartnershipMember],
        [Act.MergeProposals] = [Role.Officer, Role.PartnershipMember],
        [Act.CostProposal] = [Role.Officer],
        [Act.PublishBallot] = [Role.PartnershipMember, Role.Officer],
        [Act.UploadDecisionKey] = [Role.ReturningOfficer, Role.Officer],
        [Act.OpenVoting] = [Role.Clock],
        [Act.OpenEarly] = [Role.ReturningOfficer, Role.Officer],
        [Act.CastVote] = [Role.Visitor],
        [Act.PrintPapers] = [Role.Officer],
        [Act.MarkRoll] = [Role.Officer],
        [Act.KeyPaper] = [Role.Officer, Role.PollClerk],
        [Act.OpenPlace] = [Role.Officer],
        [Act.KeepRoster] = [Role.Officer, Role.PollClerk],
        [Act.RecordHelp] = [Role.Officer, Role.PollClerk],
        [Act.CloseVoting] = [Role.Clock],
        [Act.CloseEarly] = [Role.ReturningOfficer, Role.Officer],
        [Act.ExtendPoll] = [Role.ReturningOfficer, Role.Officer],
        [Act.VoidDecision] = [Role.ReturningOfficer, Role.Officer],
        [Act.LapseJointActs] = [Role.Clock],
        [Act.CountBallots] = [Role.Clock],
        [Act.ExportBox] = [Role.ReturningOfficer, Role.Scrutineer, Role.Officer],
        [Act.TakeKeptBallots] = [Role.Scrutineer],
        [Act.PublishCount] = [Role.Scrutineer],
        [Act.ReadScrutiny] = [Role.ReturningOfficer, Role.Scrutineer, Role.Officer],
        [Act.WatchPace] = [Role.Clock],
        [Act.ImportCount] = [Role.Administrator],
        [Act.PublishLog] = [Role.Clock],
        [Act.WitnessLog] = [Role.Administrator],
        [Act.AdoptResult] = [Role.DecisionMaker],
        [Act.CommitMoney] = [Role.DecisionMaker],
        [Act.RecordInvoice] = [Role.Officer],
        [Act.ReportDelivery] = [Role.Officer],
        [Act.ReadMessages] = [Role.Officer, Role.Administrator],
        [Act.DeliverMessages] = [Role.Clock],
        [Act.OpenAccount] = [Role.Administrator],
        [Act.KeepAccount] = [Role.Resident],
        [Act.SignIn] = [Role.Visitor],
        [Act.UseDesk] =
        [
            Role.PartnershipMember, Role.Officer, Role.DecisionMaker, Role.ReturningOfficer, Role.Scrutineer,
            Role.Administrator, Role.PollClerk,
        ],
    };

    /// <summary>
    /// Null when the actor may; otherwise the refusal. A partnership member may act for their own body only.
    /// </summary>
    public static Refusal? Refuses(Actor actor, Act act, Guid? body = null) =>
        RoleFor(actor, act, body) is null ? NotYours : null;

    /// <summary>In which of their roles the actor may, or null when in none.</summary>
    public static Role? RoleFor(Actor actor, Act act, Guid? body = null)
    {
        IReadOnlyList<Role> allowed = Table.TryGetValue(act, out IReadOnlyList<Role>? roles) ? roles : [];
        return allowed.Where(role => actor.Roles.Contains(role)
                && (role != Role.PartnershipMember || (body is { } id && actor.Bodies.Contains(id))))
            .Select(role => (Role?)role).FirstOrDefault();
    }

    private static Refusal NotYours { get; } =
        new("not-yours", "You do not have the role that may do this. Ask the council who does.");
}
