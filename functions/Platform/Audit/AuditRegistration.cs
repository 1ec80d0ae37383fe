using EGov.Platform.Signatures;
using EGov.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Platform.Audit;

/// <summary>Adds the audit trail to an app.</summary>
internal static class AuditRegistration
{
    internal static void AddAudit(this IServiceCollection services, string app, IConfiguration configuration)
    {
        var agency = configuration[AuditSignatory.AgencySetting] is { Length: > 0 } named ? named : AuditSignatory.DefaultAgency;
        services.AddSingleton(new AuditSignatory(app, new Signatory(SignatoryKind.Agency, agency, app, $"Audit trail of {app}")));
        services.AddSingleton(provider => new AuditTrail(
            provider.GetRequiredService<AppStores>(), app, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AuditSealer(
            provider.GetRequiredService<AppStores>(), app, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SealHandover(provider.GetRequiredService<AppStores>(), app));
        services.AddSingleton<AuditDays>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<AuditPages>();
        services.AddSingleton(provider => new AuditVerification(
            provider.GetRequiredService<AppStores>(),
            app,
            provider.GetRequiredService<ISignatureVerifier>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
