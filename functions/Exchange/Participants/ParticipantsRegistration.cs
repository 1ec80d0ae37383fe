using EGov.Platform.Aggregates;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Participants;

/// <summary>Adds the directory of who can be written to.</summary>
internal static class ParticipantsRegistration
{
    internal static void AddParticipants(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Participant, ParticipantEvent>>();
        services.AddSingleton<Addressing>();
        services.AddSingleton<LivingNames>();
        services.AddSingleton<ParticipantDesk>();
    }
}
