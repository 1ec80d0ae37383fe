using System.Globalization;
using System.Security.Cryptography;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Portal.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Procedures;

/// <summary>Tells all about one procedure: the version in force, or the one that is asked for.</summary>
internal sealed class GetProcedure(ProcedureCatalogue catalogue, IAgencyRegistry agencies, TimeProvider clock)
{
    private const string Caching = "public, max-age=300";

    [Function(nameof(GetProcedure))]
    [Allow(Callers.Anyone)]
    [Query("version", "One version, in force or not; left out for the one in force.", Type = typeof(int))]
    public async Task<Results<Ok<ProcedureView>, StatusCodeHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "procedures/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        if (!Find(request, code, today).Succeeded(out var procedure, out var error))
        {
            return error.ToProblem(request);
        }

        var view = new ProcedureView(procedure, await NamesAsync(procedure, today, cancellation));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(PlatformJson.Write(view)).AsSpan(0, 12))}\"";
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = Caching;
        return IsKnown(request, tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(view);
    }

    /// <summary>Whether the caller has this very answer already (RFC 9110, 13.1.2: weak comparison, any of a list).</summary>
    private static bool IsKnown(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == tag);

    private Result<Procedure> Find(HttpRequest request, string code, DateOnly today)
    {
        var wanted = request.Query["version"].ToString();
        if (wanted.Length > 0 && !int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return PortalErrors.InvalidVersion.With();
        }

        var found = wanted.Length > 0
            ? catalogue.Find(code, int.Parse(wanted, CultureInfo.InvariantCulture))
            : catalogue.Find(code, today);
        return found is null ? PlatformErrors.NotFound.With(code) : found;
    }

    private async Task<IReadOnlyDictionary<string, Text>> NamesAsync(Procedure procedure, DateOnly day, CancellationToken cancellation)
    {
        var names = new SortedDictionary<string, Text>(StringComparer.Ordinal);
        var mentioned = procedure.Agencies.Ids
            .Concat(procedure.Agencies.Coordinating)
            .Concat(procedure.Steps.Select(step => step.Agency).OfType<string>())
            .Concat(procedure.Fees.SelectMany(fee => fee.Places ?? []))
            .Append(procedure.Decision.Agency)
            .Distinct(StringComparer.Ordinal);
        foreach (var id in mentioned)
        {
            if ((await agencies.FindOnAsync(id, day, cancellation) ?? await agencies.FindAsync(id, cancellation)) is { } agency)
            {
                names[id] = agency.Name;
            }
        }

        return names;
    }
}

/// <summary>A procedure with the names of the agencies that it mentions.</summary>
internal sealed record ProcedureView : Procedure
{
    public ProcedureView(Procedure procedure, IReadOnlyDictionary<string, Text> agencyNames)
        : base(procedure) => AgencyNames = agencyNames;

    /// <summary>Names by registry id.</summary>
    public IReadOnlyDictionary<string, Text> AgencyNames { get; }
}
