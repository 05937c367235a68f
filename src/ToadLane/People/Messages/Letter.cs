namespace ToadLane.People.Messages;

/// <summary>
/// What an operation wants to tell somebody. It goes by e-mail if they have an address there, and else by post.
/// </summary>
public sealed record Letter(Addressee To, string Subject, string Text)
{
    /// <summary>The thing it is about, as in ("proposal", its id).</summary>
    public About? About { get; init; }

    /// <summary>
    /// For a text with a secret in it, instead of <see cref="Text"/>: what <see cref="LetterSeal.Close"/> gave.
    /// </summary>
    public byte[]? Sealed { get; init; }
}

/// <summary>Who gets a letter. <c>Post</c> is the postal address, line by line.</summary>
public sealed record Addressee(string? Name, string? Email, string? Post = null);

/// <summary>The thing a letter is about.</summary>
public sealed record About(string Kind, Guid Id);
