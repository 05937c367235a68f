using System.Globalization;

namespace ToadLane.People.Messages;

/// <summary>
/// Where mail is handed over. From TOADLANE_SMTP_HOST, _PORT, _FROM, _SECURITY (starttls or none), _USER, _PASSWORD.
/// </summary>
public sealed record SmtpSettings(string Host, int Port, string From)
{
    public SmtpSecurity Security { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Null when no host is named: messages then wait in the outbox.</summary>
    public static SmtpSettings? Read(Func<string, string?> setting) =>
        setting("TOADLANE_SMTP_HOST") is not { Length: > 0 } host
            ? null
            : new SmtpSettings(
                host,
                int.Parse(setting("TOADLANE_SMTP_PORT") ?? "587", CultureInfo.InvariantCulture),
                setting("TOADLANE_SMTP_FROM") ?? throw new InvalidOperationException("TOADLANE_SMTP_FROM is missing."))
            {
                Security = setting("TOADLANE_SMTP_SECURITY") is "none" ? SmtpSecurity.None : SmtpSecurity.StartTls,
                User = setting("TOADLANE_SMTP_USER"),
                Password = setting("TOADLANE_SMTP_PASSWORD"),
            };
}
