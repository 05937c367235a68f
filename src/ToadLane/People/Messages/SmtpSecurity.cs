namespace ToadLane.People.Messages;

/// <summary>How the way to the mail server is kept private.</summary>
public enum SmtpSecurity
{
    StartTls,

    /// <summary>Only for a server on the same machine.</summary>
    None,
}
