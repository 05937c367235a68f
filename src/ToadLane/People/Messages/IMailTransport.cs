namespace ToadLane.People.Messages;

/// <summary>Takes one e-mail to the world outside. Throws when it could not be handed over.</summary>
public interface IMailTransport
{
    Task SendAsync(Mail mail, CancellationToken cancel);
}

/// <summary>One e-mail. The id makes its Message-ID, so that a second delivery of the same is seen to be one.</summary>
public sealed record Mail(MessageId Id, string To, string Subject, string Text);
