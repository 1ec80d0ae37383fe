using EGov.Platform.Agencies;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Vxp;

/// <summary>What the protocol asks of the systems that are connected.</summary>
internal interface IVxpSystems
{
    /// <summary>The system with what it may sign with at the moment; null when there is none.</summary>
    Task<VxpSystem?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Why the system may not call at present or from where it calls; null when it may.</summary>
    Error? RefusalOf(VxpSystem system, HttpContext http);

    /// <summary>Whether the system sends and fetches for the agency.</summary>
    /// <param name="system">The system.</param>
    /// <param name="agency">A registry id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<bool> ActsForAsync(VxpSystem system, string agency, CancellationToken cancellation);

    /// <summary>Makes or renames a unit below the system's agency.</summary>
    Task<Result<Agency>> RegisterUnitAsync(VxpSystem system, VxpUnit unit, CancellationToken cancellation);

    /// <summary>Ends a unit below the system's agency that was made so.</summary>
    Task<Result<Agency>> DeleteUnitAsync(VxpSystem system, string code, CancellationToken cancellation);
}

/// <summary>A system that is connected.</summary>
/// <param name="Id">Its id (<c>SystemId</c>).</param>
/// <param name="Agency">The registry id of the agency whose it is.</param>
/// <param name="IncludesUnits">Whether it also sends and fetches for the agencies below.</param>
/// <param name="Secrets">With which it may sign at the moment.</param>
internal sealed record VxpSystem(string Id, string Agency, bool IncludesUnits, IReadOnlyList<byte[]> Secrets);

/// <summary>A unit as a system registers it; null for what it left out.</summary>
/// <param name="ParentCode">The code of the body above.</param>
internal sealed record VxpUnit(string? Id, string? ParentCode, string? Code, string? Name, string? Mail, string? Mobile, string? Fax);
