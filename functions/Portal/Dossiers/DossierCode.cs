using System.Globalization;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;

namespace EGov.Portal.Dossiers;

/// <summary>Gives dossier codes. An ordinal may be skipped, never given twice.</summary>
internal sealed class DossierCode(NumberRegister register)
{
    /// <summary>The code for a requester, the same each time it asks.</summary>
    /// <param name="agency">The agency that receives the dossier.</param>
    /// <param name="received">When the application came; its day's form of codes counts.</param>
    /// <param name="requester">Who asks for a code.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> TakeAsync(Agency agency, DateTimeOffset received, string requester, CancellationToken cancellation)
    {
        var day = received.DateInVietnam();
        var format = DossierCodeFormat.On(day);
        var prefix = format.PrefixOf(agency);
        var date = day.ToString("yyMMdd", CultureInfo.InvariantCulture);
        return format.Format(prefix, day, await register.TakeAsync($"{prefix}-{date}", requester, cancellation));
    }
}
