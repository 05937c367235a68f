using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Proposals;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// Opens voting: seals rules, options, costs and electorate by one hash, and makes the decision's key pair.
/// </summary>
public sealed class OpenVoting(
    ToadLaneDb db,
    Vault vault,
    CurrentCouncil council,
    TimeProvider clock,
    ProposerNews news,
    Installation installation)
{
    private const int KeyBits = 3072;

    public async Task<Outcome<Seal>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.OpenVoting) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        int electors = await db.Electors.CountAsync(e => e.DecisionId == id && e.Kind != ElectorKind.Test, cancel);
        if (electors == 0)
        {
            return DecisionRefusals.NobodyMayVote;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (decision.Open(now) is { } refusal)
        {
            return refusal;
        }

        List<BallotOption> options = await db.BallotOptions.Where(o => o.DecisionId == id)
            .OrderBy(o => o.Number).ToListAsync(cancel);
        Seal seal = this.Seal(decision, options, electors, now);
        db.Seals.Add(seal);
        await this.TellProposersAsync(options, cancel);
        db.Announce(LeafKind.Opened, id.Value, new
        {
            Rules = Convert.ToHexStringLower(seal.Hash),
            Electors = electors,
            Tests = await db.Electors.CountAsync(e => e.DecisionId == id && e.Kind == ElectorKind.Test, cancel),
            Register = (await db.RegisterRootAsync(id, cancel)).ToBase64(),
            Areas = await db.RegisterAreasAsync(id, cancel),
            seal.PublicKey,
        });
        db.Record(new Deed(actor, Act.OpenVoting, "decision", id.Value, Convert.ToHexStringLower(seal.Hash)), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return seal;
    }

    /// <summary>The vault's purpose for the private key of a decision.</summary>
    internal static string KeyPurpose(string council, DecisionId id) => $"{council}/decision-key/{id.Value:N}";

    private Seal Seal(Decision decision, List<BallotOption> options, int electors, DateTime now)
    {
        using RSA key = RSA.Create(KeyBits);
        byte[] publicKey = key.ExportSubjectPublicKeyInfo();
        byte[] privateKey = key.ExportPkcs8PrivateKey();
        string sheet = this.Sheet(decision, options, electors, publicKey).ToJson();
        byte[] locked = vault.Lock(KeyPurpose(council.Registration.Slug, decision.Id), privateKey);
        CryptographicOperations.ZeroMemory(privateKey);
        return new Seal
        {
            DecisionId = decision.Id,
            RuleSheet = sheet,
            Hash = SHA256.HashData(Encoding.UTF8.GetBytes(sheet)),
            ElectorateSize = electors,
            EnvelopeBytes = RuleSheet.Read(sheet).EnvelopeBytes,
            At = now,
            PublicKey = publicKey,
            LockedPrivateKey = locked,
        };
    }

    private RuleSheet Sheet(Decision decision, List<BallotOption> options, int electors, byte[] publicKey) => new()
    {
        Format = RuleSheet.FirstFormat,
        Council = council.Registration.GssCode,
        Decision = decision.Id.Value,
        Title = decision.Title,
        OpensAt = decision.Timetable.OpensAt,
        ClosesAt = decision.Timetable.VotingClosesAt,
        BudgetPence = decision.Budget.Value,
        BallotStyle = decision.Rules.Style.ToString(),
        MostChoices = decision.Rules.MostChoices,
        CountingRule = decision.Rules.Rule.ToString(),
        Utility = decision.Rules.Utility,
        Completion = decision.Rules.Completion,
        MinimumAge = decision.Rules.MinimumAge,
        TieSeed = decision.Publication!.TieSeed,
        ElectorateSize = electors,
        KeyHolding = RuleSheet.StandingCount,
        PublicKey = publicKey,
        EnvelopeBytes = SealedVote.LengthFor(BallotText.LengthFor(LongestVote(decision.Rules, options))),
        Options = [.. options.Select(o => new RuleSheetOption(o.Number, o.Title, o.Cost.Value, o.TieRank))],
        FewestBallots = installation.FewestBallots,
    };

    private static IEnumerable<int> LongestVote(VotingRules rules, List<BallotOption> options) =>
        options.Select(o => o.Number).OrderDescending()
            .Take(rules.Style == BallotStyle.AtMost ? rules.MostChoices ?? options.Count : options.Count);

    private async Task TellProposersAsync(List<BallotOption> options, CancellationToken cancel)
    {
        ProposalId[] ids = [.. options.Select(o => o.ProposalId).OfType<ProposalId>()];
        List<Proposal> proposals = await db.Proposals.Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        proposals.ForEach(p => news.Tell(p, ProposalNews.VotingOpen));
    }
}
