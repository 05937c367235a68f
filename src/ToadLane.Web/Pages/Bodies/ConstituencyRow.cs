using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ToadLane.Bodies;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>A constituency as it is typed: a row of the form in which a body is founded.</summary>
public sealed class ConstituencyRow : IValidatableObject
{
    public string? Name { get; set; }

    public ConstituencyInterest? Interest { get; set; }

    /// <summary>As typed; read by <see cref="SeatCount"/>.</summary>
    public string? Seats { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(this.Name) && string.IsNullOrWhiteSpace(this.Seats);

    private int? SeatCount => int.TryParse(
        this.Seats, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture,
        out int seats) && seats is >= 1 and <= Body.MostSeats ? seats : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        IStringLocalizer<Words> t = validationContext.GetRequiredService<IStringLocalizer<Words>>();
        if (this.IsEmpty)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(this.Name))
        {
            yield return new ValidationResult(t["Say who they are"], [nameof(this.Name)]);
        }

        if (this.Interest is null)
        {
            yield return new ValidationResult(t["Say whether they are residents"], [nameof(this.Interest)]);
        }

        if (this.SeatCount is null)
        {
            string wrong = t["Enter the number of their seats, from 1 to {0}", Body.MostSeats];
            yield return new ValidationResult(wrong, [nameof(this.Seats)]);
        }
    }

    /// <summary>What the operation is told, once the row is valid.</summary>
    internal NewConstituency Read() => new(this.Name!, this.Interest!.Value, this.SeatCount!.Value);
}
