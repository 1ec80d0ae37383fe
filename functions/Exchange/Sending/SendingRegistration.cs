using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Sending;

/// <summary>What takes packets and gives them again.</summary>
internal static class SendingRegistration
{
    internal static void AddSending(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SignaturePolicy.Of(configuration));
        services.AddSingleton<PacketContents>();
        services.AddSingleton<SealOwner>();
        services.AddSingleton<PacketExamination>();
        services.AddSingleton<RepeatedPackets>();
        services.AddSingleton<PacketDesk>();
        services.AddSingleton<PacketReader>();
        services.AddSingleton<DocumentFiles>();
        services.AddSingleton<StatusMessages>();
    }
}
