using EGov.Platform.Aggregates;

namespace EGov.Reporting.Imports;

/// <summary>What happens to an import.</summary>
internal abstract record ImportEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A file came and is kept.</summary>
/// <param name="Id">The import's id.</param>
/// <param name="File">The file.</param>
[EventType("vn.egov.reporting.import.received.v1")]
internal sealed record ImportReceived(DateTimeOffset At, string By, string Id, ReceivedFile File) : ImportEvent(At, By);

/// <summary>Its rows were read.</summary>
/// <param name="Check">What was found.</param>
[EventType("vn.egov.reporting.import.checked.v1")]
internal sealed record ImportChecked(DateTimeOffset At, string By, ImportCheck Check) : ImportEvent(At, By);

/// <summary>Its values begin to be taken.</summary>
[EventType("vn.egov.reporting.import.taking-begun.v1")]
internal sealed record ImportTakingBegun(DateTimeOffset At, string By) : ImportEvent(At, By);

/// <summary>All that was to be done is done.</summary>
[EventType("vn.egov.reporting.import.done.v1")]
internal sealed record ImportDone(DateTimeOffset At, string By) : ImportEvent(At, By);

/// <summary>Nothing of it is taken.</summary>
/// <param name="Refusal">Why.</param>
[EventType("vn.egov.reporting.import.refused.v1")]
internal sealed record ImportRefused(DateTimeOffset At, string By, ImportRefusal Refusal) : ImportEvent(At, By);
