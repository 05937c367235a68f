using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Certificates;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>What can be proved about a result, in words.</summary>
internal sealed class CertificateLines(Contest contest, Certificate certificate)
{
    private readonly Amounts amounts = new(contest.Scale);

    public void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("What the ballots prove about this result");
        if (certificate.SharesThePot)
        {
            output.WriteLine(certificate.PriceFlaw is null
                ? "    Only supporters pay, nobody more than a share, and each project is paid for exactly."
                : $"    The payments do not work out: {certificate.PriceFlaw}.");
        }

        output.WriteLine(certificate.Affordable.IsEmpty
            ? "    Nothing more that somebody supports could be paid for."
            : $"    There would be money for one more of these: {string.Join(", ", certificate.Affordable)}.");
        output.WriteLine($"    {this.Neglect()}");
        output.WriteLine($"    {this.Satisfied()}");
    }

    private string Neglect() => certificate.Neglected is { } group
        ? string.Create(CultureInfo.InvariantCulture, $"{group.Voters:N0} voters who support {group.Project} ")
            + "got less than their part of the budget could have done for them (EJR+ up to any project does not hold)."
        : "No group of voters got less than its part of the budget could do (EJR+ up to any project holds).";

    private string Satisfied()
    {
        Satisfaction all = certificate.Satisfaction;
        decimal average = all.Voters == 0 ? 0 : (decimal)(all.AverageWinners * 10).Floor / 10;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{all.WithoutWinner:N0} of {all.Voters:N0} voters support nothing that is funded; ")
            + string.Create(CultureInfo.InvariantCulture, $"on average a voter supports {average} funded projects, ")
            + $"which cost {this.amounts.Of((long)all.AverageMoney.Floor)}.";
    }
}
