using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;
using EGov.Reporting.Errors;
using Microsoft.AspNetCore.Http;

namespace EGov.Reporting.Reports;

/// <param name="Reason">Why.</param>
internal sealed record ReasonBody(string Reason)
{
    /// <summary>The reason of a request, which must say something.</summary>
    public static async Task<Result<ReasonBody>> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        !(await JsonBody.ReadAsync<ReasonBody>(request, cancellation)).Succeeded(out var body, out var error) ? error
        : PlainText.IsBlank(body.Value.Reason) || body.Value.Reason.Length > ReportLimits.ReportReason
            ? PlatformErrors.InvalidFields.For(ReportingErrors.ReportReasonMissing.At("/reason", ReportLimits.ReportReason))
        : SecrecyMarks.IsStamped(body.Value.Reason) ? PlatformErrors.InvalidFields.For(ReportingErrors.SecretReport.At("/reason"))
        : body.Value;
}
