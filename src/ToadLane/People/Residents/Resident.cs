using System.Security.Cryptography;

namespace ToadLane.People.Residents;

public readonly record struct ResidentId(Guid Value) : IId<ResidentId>
{
    public static ResidentId From(Guid value) => new(value);
}

/// <summary>
/// Somebody with an account: an e-mail address they have shown to be theirs, and the name they chose.
/// </summary>
public sealed class Resident
{
    private const int LongestName = 100;
    private const int StampBytes = 16;

    public ResidentId Id { get; init; }

    /// <summary>In small letters; null once the account is closed.</summary>
    public string? Email { get; private set; }

    /// <summary>As it stands beside what they do; null until they choose one.</summary>
    public string? DisplayName { get; private set; }

    /// <summary>Every session carries it. A new stamp ends them all.</summary>
    public string SecurityStamp { get; private set; } = NewStamp();

    public DateOnly CreatedOn { get; init; }

    public DateOnly? ClosedOn { get; private set; }

    public bool IsClosed => this.ClosedOn is not null;

    public string Name => this.DisplayName ?? "A resident";

    /// <param name="email">Already read by <see cref="EmailAddress"/>.</param>
    /// <param name="today">The day the account is opened.</param>
    public static Resident Open(string email, DateOnly today) =>
        new() { Id = Ids.New<ResidentId>(), Email = email, CreatedOn = today };

    public Outcome<Resident> Rename(string? name)
    {
        string trimmed = (name ?? string.Empty).Trim();
        if (trimmed.Length is 0 or > LongestName || trimmed.Any(char.IsControl))
        {
            return ResidentRefusals.NameIsWrong;
        }

        this.DisplayName = trimmed;
        return this;
    }

    public void EndSessions() => this.SecurityStamp = NewStamp();

    /// <summary>Takes name and address out of the account. What was done under it stays in the record.</summary>
    public void Close(DateOnly today)
    {
        this.Email = null;
        this.DisplayName = null;
        this.ClosedOn = today;
        this.EndSessions();
    }

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes));
}
