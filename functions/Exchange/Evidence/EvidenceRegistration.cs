using EGov.Exchange.Evidence.Blocks;
using EGov.Exchange.Evidence.Chains;
using EGov.Exchange.Evidence.Packages;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Evidence;

/// <summary>Adds the evidence to the axis.</summary>
internal static class EvidenceRegistration
{
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<EvidenceChains>();
        services.AddSingleton<EvidenceBlocks>();
        services.AddSingleton(EvidenceBounds.Usual);
        services.AddSingleton<EvidenceSealer>();
        services.AddSingleton<EvidenceStamps>();
        services.AddSingleton<BlockWays>();
        services.AddSingleton<EvidencePackages>();
    }
}
