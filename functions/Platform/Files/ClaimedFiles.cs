using EGov.Platform.Claims;
using EGov.Platform.Storage;

namespace EGov.Platform.Files;

/// <summary>Looks for the files that were uploaded under claims: they bear the reserved id.</summary>
internal sealed class ClaimedFiles(AppStores stores) : IClaimedAggregates
{
    public string Kind => UploadedFile.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation)
    {
        var id = UploadedFile.AggregateId(reserved.Id);
        return await stores.Aggregates.GetAsync(id, id, cancellation).ConfigureAwait(false) is not null;
    }
}
