using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Records;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>Compares a seal with the log, and the decision and its options with the sealed rule sheet.</summary>
internal sealed class SealFaults(FaultList faults)
{
    public void Check(Decision decision, Seal seal, LoggedDecision log)
    {
        const string notLogged = "it is not what the log says of the opening";
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seal.RuleSheet)));
        faults.Compare("Seals.RuleSheet", hash, log.Text(LeafKind.Opened, "rules"), notLogged);
        faults.Compare(
            "Seals.Hash", Convert.ToHexStringLower(seal.Hash), log.Text(LeafKind.Opened, "rules"), notLogged);
        faults.Compare(
            "Seals.PublicKey",
            Convert.ToBase64String(seal.PublicKey),
            log.Text(LeafKind.Opened, "public_key"),
            notLogged);
        faults.Compare(
            "Seals.ElectorateSize",
            seal.ElectorateSize.ToString(CultureInfo.InvariantCulture),
            log.Text(LeafKind.Opened, "electors"),
            notLogged);
        faults.Compare("Seals.At", seal.At, decision.SealedAt, "it is not when the decision was sealed");
    }

    public void CheckRules(Decision decision, Seal seal, IEnumerable<BallotOption> options)
    {
        const string notSealed = "it is not what the rule sheet says";
        if (Read(seal) is not { } sheet)
        {
            faults.Add("Seals.RuleSheet", "it cannot be read");
            return;
        }

        faults.Compare("Seals.EnvelopeBytes", seal.EnvelopeBytes, sheet.EnvelopeBytes, notSealed);
        faults.Compare("Decisions.Title", decision.Title, sheet.Title, notSealed);
        faults.Compare("Decisions.Budget", decision.Budget.Value, sheet.BudgetPence, notSealed);
        faults.Compare("Decisions.Publication_TieSeed", decision.Publication?.TieSeed, sheet.TieSeed, notSealed);
        faults.Compare(
            "Decisions.Timetable_VotingOpensAt", decision.Timetable.VotingOpensAt, sheet.OpensAt, notSealed);
        faults.Compare("Decisions.Rules_Style", decision.Rules.Style.ToString(), sheet.BallotStyle, notSealed);
        faults.Compare("Decisions.Rules_Rule", decision.Rules.Rule.ToString(), sheet.CountingRule, notSealed);
        faults.Compare("Decisions.Rules_MostChoices", decision.Rules.MostChoices, sheet.MostChoices, notSealed);
        faults.Compare("Decisions.Rules_Utility", decision.Rules.Utility, sheet.Utility, notSealed);
        faults.Compare("Decisions.Rules_Completion", decision.Rules.Completion, sheet.Completion, notSealed);
        faults.Compare("Decisions.Rules_MinimumAge", decision.Rules.MinimumAge, sheet.MinimumAge, notSealed);
        this.CheckOptions([.. options], sheet, notSealed);
    }

    private void CheckOptions(List<BallotOption> options, RuleSheet sheet, string notSealed)
    {
        Dictionary<int, RuleSheetOption> known = sheet.Options.ToDictionary(o => o.Number);
        faults.Compare("BallotOptions.Number", options.Count, sheet.Options.Count, notSealed);
        foreach (BallotOption option in options)
        {
            if (!known.TryGetValue(option.Number, out RuleSheetOption? one))
            {
                faults.Add("BallotOptions.Number", notSealed);
                continue;
            }

            faults.Compare("BallotOptions.Title", option.Title, one.Title, notSealed);
            faults.Compare("BallotOptions.Cost", option.Cost.Value, one.CostPence, notSealed);
            faults.Compare("BallotOptions.TieRank", option.TieRank, one.TieRank, notSealed);
            faults.Compare(
                "BallotOptions.FileId",
                option.FileId,
                option.Number.ToString(CultureInfo.InvariantCulture),
                "it is not the project's number");
        }
    }

    private static RuleSheet? Read(Seal seal)
    {
        try
        {
            return RuleSheet.Read(seal.RuleSheet);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
