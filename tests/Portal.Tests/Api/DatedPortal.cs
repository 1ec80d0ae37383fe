using EGov.Portal.Procedures;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Api;

/// <summary>A portal that starts on a day of its own.</summary>
internal static class DatedPortal
{
    /// <param name="start">The day.</param>
    /// <param name="procedures">Procedures in the place of those that ship; none for those.</param>
    public static Task<PortalHost> StartAsync(DateTimeOffset start, params Procedure[] procedures) => PortalHost.StartAsync(
        Directory.CreateTempSubdirectory("portal-"),
        new DurabilityProbe(),
        1,
        1,
        keepFolder: false,
        from: start,
        services: procedures.Length == 0 ? null : services => services.AddSingleton(new ProcedureCatalogue(procedures)));
}
