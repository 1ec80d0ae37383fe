using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;

namespace EGov.Portal.Dossiers;

/// <summary>
/// Dossier codes (<c>mã số hồ sơ</c>, Circular 01/2018/TT-VPCP, Article 19): agency, date of receipt, ordinal of the day. An ordinal may be
/// skipped, never given twice.
/// </summary>
internal sealed class DossierCode(NumberRegister register)
{
    /// <summary>The code for a requester, the same each time it asks.</summary>
    /// <param name="agency">The agency's code.</param>
    /// <param name="received">When the application came.</param>
    /// <param name="requester">Who asks for a code.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> TakeAsync(string agency, DateTimeOffset received, string requester, CancellationToken cancellation)
    {
        var date = received.DateInVietnam().ToString("yyMMdd", CultureInfo.InvariantCulture);
        var number = await register.TakeAsync($"{agency}-{date}", requester, cancellation);
        return Format(agency, date, number);
    }

    internal static string Format(string agency, string date, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{agency}-{date}-{number:0000}");
}
