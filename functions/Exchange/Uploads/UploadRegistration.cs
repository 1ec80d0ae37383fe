using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Uploads;

/// <summary>What takes uploads.</summary>
internal static class UploadRegistration
{
    internal static void AddUploads(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Upload, UploadEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedUploads>();
        services.AddSingleton<HeldUploads>();
        services.AddSingleton<UploadDesk>();
    }
}
