using System.Globalization;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Counts;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>A certificate in plain words: each proof with a tick, a cross or a dash.</summary>
public sealed class CertificateWords(IStringLocalizer<Words> t, CountedResult result)
{
    public IEnumerable<CheckLine> Lines(CountedCertificate certificate) =>
    [
        this.Line(
            certificate.Flaw is null, t["Every step of the count follows from the ballots."], certificate.Flaw),
        this.Line(
            result.Sheet.Cost <= result.Decision.Budget.Value,
            t["The chosen projects cost no more than there is."],
            t["They cost {0} of {1}.", result.Pounds(result.Sheet.Cost), result.Pounds(result.Decision.Budget.Value)]),
        this.Prices(certificate),
        this.Fair(certificate),
        this.Exhaustive(certificate),
    ];

    private CheckLine Prices(CountedCertificate certificate) => certificate.SharesThePot
        ? this.Line(
            certificate.PriceFlaw is null,
            t["The payments work out: only people who chose a project pay for it, nobody pays more than their share, "
                + "and each chosen project is paid for exactly."],
            certificate.PriceFlaw)
        : new CheckLine(
            CheckMark.NotChecked,
            t["Does not apply"],
            t["This way of counting gives nobody a share of the money, so there are no payments to check."]);

    private CheckLine Fair(CountedCertificate certificate) => certificate.Neglected is { } group
        ? this.Line(
            false,
            t["Every group of voters with something in common got what its part of the money could do."],
            t["{0} people who chose {1} got less.",
                group.Voters.ToString("N0", CultureInfo.CurrentCulture), result.Title(group.Project)])
        : this.Line(
            true, t["Every group of voters with something in common got what its part of the money could do."], null);

    private CheckLine Exhaustive(CountedCertificate certificate) => this.Line(
        certificate.Affordable.Count == 0,
        t["The money left would not pay for any other project that somebody chose."],
        certificate.Affordable.Count == 0
            ? null
            : t["It would pay for any one of these: {0}.", result.List(certificate.Affordable)].Value);

    private CheckLine Line(bool holds, string sentence, string? more) => new(
        holds ? CheckMark.Holds : CheckMark.Fails, holds ? t["Yes"] : t["No"], sentence) { More = more };
}
