using EGov.Exchange.Participants;
using EGov.Exchange.Views;
using EGov.Exchange.Vxp.Directory;
using EGov.Exchange.Vxp.Mailboxes;
using EGov.Exchange.Vxp.Packets;
using EGov.Exchange.Vxp.Proof;
using EGov.Platform.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Vxp;

/// <summary>What the protocol of agencies' existing clients needs.</summary>
internal static class VxpRegistration
{
    public static IServiceCollection AddVxp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => SignatureAge.Of(configuration));
        services.AddSingleton<SystemProof>();
        services.AddSingleton<VxpTrail>();
        services.AddSingleton<VxpDoor>();
        services.AddSingleton<AgencyListing>();
        services.AddSingleton<SystemMailboxes>();
        services.AddSingleton<MailboxWalk>();
        services.AddSingleton<SystemPackets>();
        services.AddSingleton<Superiors>();
        return services.AddView<UnitDelivery, UnitMailboxes>();
    }
}
