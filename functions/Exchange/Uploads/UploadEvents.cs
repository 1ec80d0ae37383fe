using EGov.Platform.Aggregates;

namespace EGov.Exchange.Uploads;

/// <summary>What happens to something that is uploaded piece by piece.</summary>
internal abstract record UploadEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>Somebody begins to upload.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Agency">The registry id of the agency for which it is uploaded.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Size">How many bytes it is to have.</param>
/// <param name="Expires">When it is deleted unless it was used and sent.</param>
[EventType("vn.egov.exchange.upload.begun.v1", Private = ["name"])]
internal sealed record UploadBegun(DateTimeOffset At, string By, string Id, string Agency, string Name, long Size, DateTimeOffset Expires)
    : UploadEvent(At, By);

/// <summary>The time of an upload is over, and its pieces are deleted.</summary>
[EventType("vn.egov.exchange.upload.expired.v1")]
internal sealed record UploadExpired(DateTimeOffset At, string By) : UploadEvent(At, By);
