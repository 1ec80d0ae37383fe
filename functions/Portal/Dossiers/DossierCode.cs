using System.Globalization;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;

namespace EGov.Portal.Dossiers;

/// <summary>Gives dossier codes. An ordinal may be skipped, never given twice.</summary>
internal sealed class DossierCode(NumberRegister register, AggregateStore<Dossier, DossierEvent> dossiers)
{
    /// <summary>The code for a requester, the same each time it asks.</summary>
    /// <param name="agency">The agency that receives the dossier.</param>
    /// <param name="received">When the application came; its day's form of codes counts.</param>
    /// <param name="requester">Who asks for a code.</param>
    /// <param name="repeated">Whether the requester may have a code already, perhaps of a release that wrote codes in another form.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> TakeAsync(Agency agency, DateTimeOffset received, string requester, bool repeated, CancellationToken cancellation)
    {
        var day = received.DateInVietnam();
        var format = DossierCodeFormat.On(day);
        var prefix = format.PrefixOf(agency);
        var date = day.ToString("yyMMdd", CultureInfo.InvariantCulture);
        var ordinal = await register.TakeAsync($"{prefix}-{date}", requester, cancellation);
        var first = FirstRelease(prefix, date, ordinal);
        return repeated && await dossiers.FindAsync(Dossier.AggregateId(first), cancellation) is not null
            ? first
            : format.Format(prefix, day, ordinal);
    }

    /// <summary>Release 0.1.0 had one form of codes for every day.</summary>
    private static string FirstRelease(string prefix, string date, long ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{date}-{ordinal:0000}");
}
