using ToadLane.Counting;
using ToadLane.Counting.Certificates;

namespace ToadLane.Decisions.Counts;

/// <summary>Turns a certificate of the pure library into the one on the published sheet.</summary>
internal sealed class CertificateMaker(Contest contest)
{
    public CountedCertificate Make(Certificate certificate) => new(
        certificate.Flaw?.ToString(),
        certificate.SharesThePot,
        certificate.PriceFlaw?.ToString(),
        certificate.Neglected is { } group ? new CountedGroup(this.Number(group.Project), group.Voters) : null,
        [.. certificate.Affordable.Select(this.Number)],
        Of(certificate.Satisfaction),
        [.. certificate.Areas.Select(Of)]);

    public static CountedSatisfaction Of(Satisfaction satisfaction) => new(
        satisfaction.Area,
        satisfaction.Voters,
        satisfaction.Funded,
        (long)satisfaction.AverageMoney.Floor,
        (long)satisfaction.Split.Floor);

    private int Number(string id) => contest.PlaceOf(id)!.Value + 1;
}
