using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing.Keys;
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
        DecisionKey? key = await db.DecisionKeys.SingleOrDefaultAsync(k => k.DecisionId == id, cancel);
        bool isForScrutineers = decision.Rules.KeyHolding == KeyHolding.ScrutineersCount;
        if (isForScrutineers && key is null)
        {
            return KeyRefusals.KeyIsMissing;
        }

        Poll poll = new(decision, options, electors, now) { Rule = await db.ElectorateRuleAsync(id, cancel) };
        Seal seal = isForScrutineers ? this.Seal(poll, key!.Read()) : this.Seal(poll);
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

    // The private half lies here, locked, until the count.
    private Seal Seal(Poll poll)
    {
        using RSA key = RSA.Create(KeyBits);
        byte[] privateKey = key.ExportPkcs8PrivateKey();
        byte[] locked =
            vault.Lock(KeyPurpose(council.Registration.Slug, poll.Decision.Id), privateKey);
        CryptographicOperations.ZeroMemory(privateKey);
        return this.Seal(poll, key.ExportSubjectPublicKeyInfo(), null, locked);
    }

    // The private half was never here.
    private Seal Seal(Poll poll, PublicKeyFile file) => this.Seal(poll, file.PublicKey, file.Shares, null);

    private Seal Seal(Poll poll, byte[] publicKey, KeyShares? shares, byte[]? locked)
    {
        string sheet = this.Sheet(poll, publicKey, shares).ToJson();
        return new Seal
        {
            DecisionId = poll.Decision.Id,
            RuleSheet = sheet,
            Hash = SHA256.HashData(Encoding.UTF8.GetBytes(sheet)),
            ElectorateSize = poll.Electors,
            EnvelopeBytes = RuleSheet.Read(sheet).EnvelopeBytes,
            At = poll.Now,
            PublicKey = publicKey,
            LockedPrivateKey = locked,
        };
    }

    private RuleSheet Sheet(Poll poll, byte[] publicKey, KeyShares? shares) => new()
    {
        Format = RuleSheet.FirstFormat,
        Council = council.Registration.GssCode,
        Decision = poll.Decision.Id.Value,
        Title = poll.Decision.Title,
        OpensAt = poll.Decision.Timetable.OpensAt,
        ClosesAt = poll.Decision.Timetable.VotingClosesAt,
        BudgetPence = poll.Decision.Budget.Value,
        BallotStyle = poll.Decision.Rules.Style.ToString(),
        MostChoices = poll.Decision.Rules.MostChoices,
        CountingRule = poll.Decision.Rules.Rule.ToString(),
        Utility = poll.Decision.Rules.Utility,
        Completion = poll.Decision.Rules.Completion,
        MinimumAge = poll.Decision.Rules.MinimumAge,
        TieSeed = poll.Decision.Publication!.TieSeed,
        ElectorateSize = poll.Electors,
        KeyHolding = shares is null ? RuleSheet.StandingCount : RuleSheet.ScrutineersCount,
        PublicKey = publicKey,
        EnvelopeBytes =
            SealedVote.LengthFor(BallotText.LengthFor(LongestVote(poll.Decision.Rules, poll.Options))),
        Options = [.. poll.Options.Select(o => new RuleSheetOption(o.Number, o.Title, o.Cost.Value, o.TieRank))],
        FewestBallots = installation.FewestBallots,
        Shares = shares,
        Electorate = RuleSheetElectorate.Of(poll.Rule),
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

    private sealed record Poll(Decision Decision, List<BallotOption> Options, int Electors, DateTime Now)
    {
        public ElectorateRule? Rule { get; init; }
    }
}
