using EGov.Exchange.Drafts.Browser;
using EGov.Exchange.Drafts.Reminding;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Drafts;

/// <summary>What takes outgoing documents from their drawing up to their sending.</summary>
internal static class DraftRegistration
{
    internal static void AddDrafts(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<OutgoingDocument, DraftEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedDrafts>();
        services.AddSingleton<DraftContents>();
        services.AddSingleton<DraftPacket>();
        services.AddSingleton<DraftWriting>();
        services.AddSingleton<DraftNumbers>();
        services.AddSingleton<DraftSigning>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<SignatureOrders>();
        services.AddSingleton<DraftFollower>();
        services.AddView<DraftSummary, DraftLists>();
    }
}
