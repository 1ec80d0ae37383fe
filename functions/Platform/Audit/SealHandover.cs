using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Gives signed seals of days to a second party.</summary>
public sealed class SealHandover(AppStores stores, string app)
{
    private readonly AuditSeals seals = new(stores);

    /// <summary>
    /// The signed seals of the days from one to another, both included. A day without a readable seal and signature is left out: what is wrong with
    /// it is told by <see cref="AuditVerification"/>.
    /// </summary>
    public async Task<SealedDays> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var days = new List<SealedDay>();
        foreach (var day in AuditNames.DaysOf(from, to))
        {
            if ((await seals.ReadAsync(day, cancellation).ConfigureAwait(false)).Seal is { } seal
                && await seals.ReadSignatureAsync(day, cancellation).ConfigureAwait(false) is { } signature)
            {
                days.Add(SealedDay.Of(day, seal, signature));
            }
        }

        return new SealedDays(app, days);
    }
}
