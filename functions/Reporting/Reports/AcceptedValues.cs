using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>The values of a report as it was accepted.</summary>
/// <param name="Dataset">The regime's code.</param>
/// <param name="Batch">What tells this acceptance from others.</param>
/// <param name="Report">The report's aggregate id.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Values">The values; null ones withdraw what an earlier acceptance brought.</param>
internal sealed record AcceptedValues(string Dataset, string Batch, string Report, string By, IReadOnlyList<Observation> Values);
