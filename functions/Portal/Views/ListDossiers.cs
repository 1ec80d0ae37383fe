using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>
/// Lists dossiers, newest first: a citizen's own, or, for an official, those of the agency that came in the parameter <c>year</c>, this year
/// when it is left out.
/// </summary>
internal sealed class ListDossiers(ViewReader views, TimeProvider clock)
{
    [Function(nameof(ListDossiers))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    [Query("year", "Of an official's list: the year in which the dossiers came; this year when left out.", Type = typeof(int))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<DossierItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dossiers")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error)
            || !PartitionOf(request).Succeeded(out var partition, out error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(DossierLists.ProjectionName, partition, position, cancellation);
        return TypedResults.Ok(page.Select<DossierRow, DossierItem>(DossierItem.Of));
    }

    private Result<string> PartitionOf(HttpRequest request)
    {
        var caller = request.Caller();
        if (caller.Office is not { } agency)
        {
            return DossierLists.OwnerPartition(caller.Id);
        }

        var year = clock.GetUtcNow().DateInVietnam().Year;
        return request.Query["year"].ToString() is not { Length: > 0 } wanted
            || (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 2019 and <= 9999)
            ? DossierLists.AgencyPartition(agency, year)
            : PlatformErrors.InvalidFields.For(new FieldError("year", new("Năm không hợp lệ.", "Not a valid year.")));
    }
}

/// <summary>A dossier in a list.</summary>
internal sealed record DossierItem(
    string Code,
    string Procedure,
    Text Name,
    DossierStatus Status,
    int StatusCode,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    bool Paid,
    bool Overdue,
    long Version)
{
    public static DossierItem Of(DossierRow row)
    {
        var dossier = row.Dossier;
        return new(
            dossier.Code,
            dossier.Procedure,
            dossier.Name,
            dossier.Status,
            (int)dossier.Status,
            dossier.SubmittedAt.InVietnam(),
            dossier.DueAt?.InVietnam(),
            dossier.DueProvisional,
            dossier.Paid,
            dossier.Overdue,
            row.Sequence);
    }
}
