using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Platform.Files.Quarantined;

/// <summary>Takes the requests for the list of what was refused and is kept apart, the same for each app with a quarantine.</summary>
public sealed class QuarantineDesk(ViewReader views, AuditTrail trail)
{
    /// <summary>A page of the list, newest first, noted in the audit trail before it leaves.</summary>
    /// <param name="request">With <c>limit</c> and <c>cursor</c>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Results<Ok<Listing<QuarantineItem>>, ProblemHttpResult>> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        var page = await views.ListAsync(QuarantineList.ProjectionName, QuarantineList.Partition, position, cancellation).ConfigureAwait(false);
        await trail
            .RecordAsync(request, "quarantine.list", QuarantineList.Partition, AuditOutcome.Done, AuditPurpose.Operation, cancellation)
            .ConfigureAwait(false);
        return TypedResults.Ok(page.Select<QuarantineRow, QuarantineItem>(row => QuarantineItem.Of(row.Entry)));
    }
}
