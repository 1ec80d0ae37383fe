using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Sending;

/// <summary>Lists the packets that were refused and are kept apart, newest first: whose, when and why, never the bytes.</summary>
internal sealed class ListQuarantine(ViewReader views, AuditTrail trail)
{
    [Function(nameof(ListQuarantine))]
    [Allow(Callers.Operator)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<QuarantineItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/quarantine")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(QuarantineList.ProjectionName, QuarantineList.Partition, position, cancellation);
        await trail.RecordAsync(request, "quarantine.list", QuarantineList.Partition, AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        return TypedResults.Ok(page.Select<QuarantineRow, QuarantineItem>(row => QuarantineItem.Of(row.Entry)));
    }
}

/// <summary>A refused file in a list.</summary>
/// <param name="Id">Its id; the audit trail calls it <c>quarantine-ID</c>.</param>
/// <param name="Name">The name that it came with.</param>
/// <param name="MediaType">What it is by its first bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Scope">For whom: the agency of an official, else the person.</param>
/// <param name="Code">The number of the error that it was refused with.</param>
/// <param name="Reason">The error's text, in English.</param>
/// <param name="RefusedAt">When.</param>
/// <param name="KeptUntil">When it is deleted; null where that is not decided yet.</param>
internal sealed record QuarantineItem(
    string Id,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    string By,
    string Scope,
    string Code,
    string Reason,
    DateTimeOffset RefusedAt,
    DateTimeOffset? KeptUntil)
{
    public static QuarantineItem Of(QuarantineEntry entry) => new(
        entry.Id,
        entry.File.Name,
        entry.File.MediaType,
        entry.File.Size,
        entry.File.Sha256,
        entry.File.By,
        entry.File.Owner,
        entry.File.Code,
        entry.File.Reason,
        entry.File.At.InVietnam(),
        entry.File.Expires?.InVietnam());
}
