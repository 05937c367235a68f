using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace ToadLane.People.Messages;

/// <summary>Mail by SMTP: plain, or with STARTTLS. TLS from the first byte (port 465) is not supported.</summary>
public sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    public async Task SendAsync(Mail mail, CancellationToken cancel)
    {
        using MailMessage message = new(settings.From, mail.To, mail.Subject, mail.Text)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,

            // Its quoted-printable writes line ends as =0D=0A.
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Message-ID", $"<{mail.Id.Value:N}@{new MailAddress(settings.From).Host}>");
        using SmtpClient client = new(settings.Host, settings.Port)
        {
            EnableSsl = settings.Security is SmtpSecurity.StartTls,
        };
        if (settings.User is not null)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        await client.SendMailAsync(message, cancel);
    }
}
