using EGov.Exchange.Vxp;
using EGov.Platform.Agencies;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Tests.Vxp.Support;

/// <summary>Systems that a story names, in the place of those that operators register.</summary>
internal sealed class LentSystems(IAgencyRegistry registry, IEnumerable<VxpSystem> systems) : IVxpSystems
{
    private readonly Dictionary<string, VxpSystem> known = systems.ToDictionary(system => system.Id, StringComparer.Ordinal);

    public Task<VxpSystem?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(known.GetValueOrDefault(id));

    public Error? RefusalOf(VxpSystem system, HttpContext http) => null;

    public async Task<bool> ActsForAsync(VxpSystem system, string agency, CancellationToken cancellation) =>
        agency == system.Agency || (system.IncludesUnits && (await registry.FindAsync(agency, cancellation))?.Parent == system.Agency);

    public async Task<Result<Agency>> RegisterUnitAsync(VxpSystem system, VxpUnit unit, CancellationToken cancellation) =>
        (await registry.FindAsync(system.Agency, cancellation))!;

    public async Task<Result<Agency>> DeleteUnitAsync(VxpSystem system, string code, CancellationToken cancellation) =>
        (await registry.FindAsync(system.Agency, cancellation))!;
}
