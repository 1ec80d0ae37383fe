using EGov.Identity.Upstream.Ends;
using EGov.Identity.Upstream.Matching;
using EGov.Identity.Upstream.Own;
using EGov.Identity.Upstream.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Upstream;

/// <summary>Adds signing in through the e-ID provider.</summary>
internal static class UpstreamRegistration
{
    internal static void AddUpstream(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new UpstreamChoice(UpstreamSettings.Of(configuration)));
        services.AddSingleton<UpstreamCalls>();
        services.AddSingleton<UpstreamProvider>();
        services.AddSingleton<UpstreamTokens>();
        services.AddSingleton<UpstreamProof>();
        services.AddSingleton<UpstreamRequests>();
        services.AddSingleton<UpstreamAnswers>();
        services.AddSingleton<Trips>();
        services.AddSingleton<IdentityLinks>();
        services.AddSingleton<IdentityMatch>();
        services.AddSingleton<UpstreamSessions>();
        services.AddSingleton<UpstreamDesk>();
        services.AddSingleton<UpstreamRefusals>();
        services.AddSingleton<LinkDesk>();
        services.AddSingleton<LinkForm>();
        services.AddSingleton<IdentityForm>();
    }
}
