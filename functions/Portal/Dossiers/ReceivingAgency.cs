using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>Finds the agency that receives an application, and those above it.</summary>
internal sealed class ReceivingAgency(IAgencyRegistry agencies, AgencySuccession succession)
{
    private const int MostLevels = 8;

    /// <summary>The agency with the registry ids of itself and those above it.</summary>
    /// <param name="procedure">What is applied for.</param>
    /// <param name="named">The id or code that the applicant names; null for none.</param>
    /// <param name="caller">An official files for their own agency.</param>
    /// <param name="filed">The filing day.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Receiver>> FindAsync(
        Procedure procedure, string? named, Caller caller, DateOnly filed, CancellationToken cancellation)
    {
        var wanted = named ?? caller.Office ?? await OnlyOneAsync(procedure, filed, cancellation);
        if (wanted is null)
        {
            return PortalErrors.AgencyRequired.With();
        }

        if ((await agencies.FindOnAsync(wanted, filed, cancellation) ?? await agencies.FindAsync(wanted, cancellation)) is not { } agency)
        {
            return PortalErrors.UnknownAgency.With(wanted);
        }

        if (!agency.ExistsOn(filed))
        {
            var successors = agency.Successors.Count == 0 ? "-" : string.Join(", ", agency.Successors);
            return PortalErrors.AgencyEnded.With(agency.Id, IsoDate.TextOf(filed), successors);
        }

        var receives = procedure.Agencies.Kinds.Contains(agency.Kind)
            || (await succession.AnsweredForAsync(agency.Id, procedure.Agencies.Ids, filed, cancellation)).Count > 0;
        if (!receives || (caller.Office is { } office && office != agency.Id))
        {
            return PortalErrors.WrongAgency.With(agency.Id, procedure.Code);
        }

        var line = await LineOfAsync(agency, cancellation);
        return DossierCodeFormat.On(filed).PrefixOf(line, filed) is null ? PortalErrors.AgencyWithoutCode.With(agency.Id) : new Receiver(agency, line);
    }

    /// <summary>Who receives where the procedure leaves no choice: the one that it names, or the one that took over from all that it names.</summary>
    private async Task<string?> OnlyOneAsync(Procedure procedure, DateOnly filed, CancellationToken cancellation)
    {
        var heirs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in procedure.Agencies.Ids)
        {
            heirs.UnionWith((await succession.HeirsOfAsync(id, filed, cancellation)).Select(heir => heir.Id));
        }

        return heirs.Count == 1 ? heirs.Single() : procedure.Agencies.Ids is [var only] ? only : null;
    }

    private async Task<List<Agency>> LineOfAsync(Agency agency, CancellationToken cancellation)
    {
        var line = new List<Agency> { agency };
        while (line[^1].Parent is { } parent && line.Count < MostLevels && await agencies.FindAsync(parent, cancellation) is { } above)
        {
            line.Add(above);
        }

        return line;
    }
}

/// <param name="Agency">The agency that receives and decides.</param>
/// <param name="Line">Itself and those above it, lowest first.</param>
internal sealed record Receiver(Agency Agency, IReadOnlyList<Agency> Line)
{
    /// <summary>Their registry ids.</summary>
    public IReadOnlyList<string> Place => [.. Line.Select(agency => agency.Id)];
}
