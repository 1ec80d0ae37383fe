using EGov.Platform.Results;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>Takes what was accepted of reports as values of measures.</summary>
internal interface IAcceptedValues
{
    /// <summary>Takes the values of an accepted report; what is brought again is not taken twice.</summary>
    Task<Result<AcceptedReceipt>> TakeAsync(AcceptedValues accepted, CancellationToken cancellation);
}

/// <summary>The values of a report as it was accepted.</summary>
/// <param name="Dataset">The regime's code.</param>
/// <param name="Batch">What tells this acceptance from others.</param>
/// <param name="Report">The report's aggregate id.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Values">The values; null ones withdraw what an earlier acceptance brought.</param>
internal sealed record AcceptedValues(string Dataset, string Batch, string Report, string By, IReadOnlyList<Observation> Values);

/// <param name="At">When they were taken.</param>
internal sealed record AcceptedReceipt(DateTimeOffset At);
