namespace Eatsential.Web.Hosting.Email;

internal static class MailServices
{
    public static void AddMail(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<OutboxSignal>();
        if (SmtpSettings.Read(configuration) is { } smtp)
        {
            _ = SmtpSettings.ReadFrom(configuration);
            services.AddSingleton<IMailTransport>(new SmtpTransport(smtp));
        }
        else if (environment.IsDevelopment())
        {
            services.AddSingleton<MailFolder>();
            services.AddSingleton<IMailTransport>(p => p.GetRequiredService<MailFolder>());
        }
        else
        {
            services.AddHostedService<NoMailServer>();
            return;
        }
        services.AddScoped<DeliverDueMail>();
        services.AddHostedService<OutboxSender>();
    }
}
