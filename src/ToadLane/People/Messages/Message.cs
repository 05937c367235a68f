namespace ToadLane.People.Messages;

public readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    public static MessageId From(Guid value) => new(value);
}

/// <summary>Something said to one person, by e-mail or as a printed letter, and what became of it.</summary>
public sealed class Message
{
    public const int LongestSubject = 200;
    private const int LongestFault = 500;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    public MessageId Id { get; init; }

    public Channel Channel { get; init; }

    public string? ToName { get; init; }

    public string? ToEmail { get; init; }

    public string? ToPost { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>
    /// A text that only its reader may see, locked by <see cref="LetterSeal"/>; erased once it is sent.
    /// </summary>
    public byte[]? Sealed { get; private set; }

    public string? AboutKind { get; init; }

    public Guid? AboutId { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? SentAt { get; private set; }

    public DateTime NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed; null when none did.</summary>
    public string? Fault { get; private set; }

    /// <summary>After these many attempts, about two days, nobody tries any more.</summary>
    public static int MostAttempts => 15;

    public static Message Of(Letter letter, DateTime now) => new()
    {
        Id = Ids.New<MessageId>(),
        Channel = letter.To.Email is null ? Channel.Post : Channel.Email,
        ToName = letter.To.Name,
        ToEmail = letter.To.Email,
        ToPost = letter.To.Post,
        Subject = letter.Subject[..Math.Min(letter.Subject.Length, LongestSubject)],
        Text = letter.Text,
        Sealed = letter.Sealed,
        AboutKind = letter.About?.Kind,
        AboutId = letter.About?.Id,
        CreatedAt = now,
        NextAttemptAt = now,
    };

    /// <summary>How long to wait after so many attempts: a minute, doubled each time, six hours at most.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        attempts > 8 ? LongestWait : TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << attempts, LongestWait.Ticks));

    public void Arrive(DateTime now) => (this.SentAt, this.Sealed, this.Fault) = (now, null, null);

    public void Fail(string fault) => this.Fault = fault[..Math.Min(fault.Length, LongestFault)];
}
