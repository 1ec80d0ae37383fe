using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Forms;

/// <summary>Gives forms their numbers, and no file: that is for an edition that can sign.</summary>
internal sealed class NumberedForms(NumberRegister register) : IFormIssuer
{
    public async Task<IssuedForm> IssueAsync(Dossier dossier, DossierForm form, CancellationToken cancellation)
    {
        var year = dossier.Forms.First(owed => owed.Form == form).Since.DateInVietnam().Year;
        var series = string.Create(CultureInfo.InvariantCulture, $"form-{(int)form}-{dossier.Terms.Agency.Id}-{year}");
        var number = await register.TakeAsync(series, $"{dossier.Code}-{(int)form}", cancellation);
        return new IssuedForm(string.Create(CultureInfo.InvariantCulture, $"{number}/{year}"), string.Empty);
    }
}
