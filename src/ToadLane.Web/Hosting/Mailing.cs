using ToadLane.People.Messages;

namespace ToadLane.Web.Hosting;

/// <summary>Delivers messages from this site, by SMTP where a server is named.</summary>
public static class Mailing
{
    public static void AddMailing(this IServiceCollection services, IConfiguration configuration)
    {
        if (SmtpSettings.Read(name => configuration[name]) is { } settings)
        {
            services.AddSingleton<IMailTransport>(new SmtpTransport(settings));
        }

        services.AddSingleton<Postman>();
        services.AddHostedService(p => p.GetRequiredService<Postman>());
    }
}
