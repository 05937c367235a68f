using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Bodies;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Says who may vote in a decision: by areas, by membership of a body, or in the areas with the highest figures of a
/// published indicator. Before there is a register, because every row of that is examined by it.
/// </summary>
public sealed class DescribeElectorate(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<DescribedElectorate>> RunAsync(
        DecisionId id, ElectorateWish wish, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.DescribeElectorate) is { } notYours)
        {
            return notYours;
        }

        IndicatorRows? figures = wish is { Basis: ElectorateBasis.Indicator, Figures: { } file }
            ? await IndicatorFile.ReadAsync(file, cancel)
            : null;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (await this.RefusesAsync(decision, wish, figures, cancel) is { } refusal)
        {
            return refusal;
        }

        if (figures is { Faults.Count: > 0 })
        {
            return new DescribedElectorate(null, figures.Faults);
        }

        Outcome<ElectorateRule> made = await this.RuleAsync(id, wish, figures, cancel);
        if (!made.Succeeded(out ElectorateRule? rule, out Refusal? wrong))
        {
            return wrong;
        }

        await db.ElectorateRules.Where(r => r.DecisionId == id).ExecuteDeleteAsync(cancel);
        db.ElectorateRules.Add(rule);
        string why = string.Create(
            CultureInfo.InvariantCulture, $"{wish.Basis}: {rule.AreaCodes.Count} areas {rule.MembersOf}");
        db.Record(new Deed(actor, Act.DescribeElectorate, "decision", id.Value, why), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new DescribedElectorate(rule, []);
    }

    private async Task<Refusal?> RefusesAsync(
        Decision decision, ElectorateWish wish, IndicatorRows? figures, CancellationToken cancel) => wish switch
        {
            _ when decision.SealedAt is not null => ElectorateRefusals.IsSealed,
            _ when await db.Electors.AnyAsync(e => e.DecisionId == decision.Id && e.PersonHash != null, cancel) =>
                ElectorateRefusals.RegisterIsThere,
            { Basis: ElectorateBasis.Areas, AreaCodes.Count: 0 } => ElectorateRefusals.NoAreas,
            { Basis: ElectorateBasis.Members }
                when await this.MembersOfAsync(wish, cancel) is null => ElectorateRefusals.NoBody,
            { Basis: ElectorateBasis.Indicator } when figures is null || !wish.IsIndicatorComplete =>
                ElectorateRefusals.IndicatorIsIncomplete,
            _ => null,
        };

    private async Task<Outcome<ElectorateRule>> RuleAsync(
        DecisionId id, ElectorateWish wish, IndicatorRows? figures, CancellationToken cancel)
    {
        if (wish.Basis == ElectorateBasis.Indicator)
        {
            // A file may be of all England: only the council's own areas are of use, where it has imported any.
            HashSet<string> own = [.. await db.Areas.Select(a => a.Code).Distinct().ToListAsync(cancel)];
            IndicatorFigure[] ours = [.. figures!.Figures.Where(f => own.Count == 0 || own.Contains(f.AreaCode))];
            return ours.Length < wish.Top
                ? ElectorateRefusals.TooFewAreas(ours.Length, wish.Top)
                : RuleOf(id, wish, ours, figures.Hash);
        }

        bool isOfMembers = wish.Basis == ElectorateBasis.Members;
        return new ElectorateRule
        {
            DecisionId = id,
            Basis = wish.Basis,
            AreaCodes = wish.Basis == ElectorateBasis.Areas ? [.. wish.AreaCodes.Distinct().Order()] : [],
            MembersOf = isOfMembers ? await this.MembersOfAsync(wish, cancel) : null,
            BodyId = isOfMembers ? wish.BodyId : null,
            ConstituencyId = isOfMembers ? wish.ConstituencyId : null,
        };
    }

    // Null where there is no such body or constituency, or none was named.
    private async Task<string?> MembersOfAsync(ElectorateWish wish, CancellationToken cancel)
    {
        if (wish.BodyId is not { } id)
        {
            return string.IsNullOrWhiteSpace(wish.MembersOf) || wish.MembersOf.Length > ElectorateRule.LongestText
                ? null
                : wish.MembersOf.Trim();
        }

        Body? body = await db.OwnBodies().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel);
        return wish.ConstituencyId is not { } part
            ? body?.Name
            : body?.Constituencies.SingleOrDefault(c => c.Id == part) is { } named
                ? $"{body.Name}: {named.Name}"
                : null;
    }

    // Areas that are level with the last one are in as well: no order in the file decides who may vote.
    private static ElectorateRule RuleOf(DecisionId id, ElectorateWish wish, IndicatorFigure[] ours, byte[] hash)
    {
        decimal least = ours[wish.Top - 1].Value;
        return new ElectorateRule
        {
            DecisionId = id,
            Basis = ElectorateBasis.Indicator,
            AreaCodes = [.. ours.Where(f => f.Value >= least).Select(f => f.AreaCode).Order(StringComparer.Ordinal)],
            Indicator = new Indicator(wish.Name!.Trim(), wish.Source!.Trim(), wish.PublishedOn!.Value, wish.Top)
            {
                Table = string.Concat(ours.Select(f => string.Create(
                    CultureInfo.InvariantCulture, $"{f.AreaCode},{f.Value}\n")).Prepend("area_code,value\n")),
                FileHash = hash,
            },
        };
    }
}

/// <summary>The rule that now stands, or the faulty lines that kept it out.</summary>
public sealed record DescribedElectorate(ElectorateRule? Rule, IReadOnlyList<RegisterFault> Faults);
