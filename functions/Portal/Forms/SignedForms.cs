using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Forms;

/// <summary>Issues forms as PDF under the agency's seal: number from the agency's register of the year, then drawn, signed and kept.</summary>
internal sealed class SignedForms(GaplessRegister register, FormTexts texts, IDocumentSigner signer, FileVault vault, TimeProvider clock) : IFormIssuer
{
    public async Task<IssuedForm> IssueAsync(Dossier dossier, DossierForm form, CancellationToken cancellation)
    {
        var since = dossier.Forms.FirstOrDefault(owed => owed.Form == form)?.Since ?? clock.GetUtcNow();
        var agency = dossier.Terms.Agency;
        var year = since.DateInVietnam().Year;
        var id = FileOf(dossier, form);
        var series = string.Create(CultureInfo.InvariantCulture, $"form-{(int)form}-{agency.Id}-{year}");
        var ordinal = await register.TakeAsync(series, $"{dossier.Code}-{(int)form}", cancellation);
        var number = string.Create(CultureInfo.InvariantCulture, $"{ordinal}/{year}");
        if (await vault.FindIssuedAsync(id, cancellation) is null)
        {
            var page = FormPage.Draw(texts.Of(dossier, form), dossier, number, clock.GetUtcNow());
            var seal = new Signatory(SignatoryKind.Agency, agency.Id, agency.Name.Vi, $"Mẫu số {(int)form:D2}, {dossier.Code}");
            if (!(await signer.SignPdfAsync(page, seal, cancellation)).Succeeded(out var signed, out var error))
            {
                throw new InvalidOperationException($"The form {form} of {dossier.Code} was not signed: {error.DetailIn(Language.English)}");
            }

            await vault.KeepIssuedAsync($"agency-{agency.Id}", id, new Upload(NameOf(dossier, form), signed), Dossier.AggregateId(dossier.Code), cancellation);
        }

        return new IssuedForm(number, id);
    }

    private static string NameOf(Dossier dossier, DossierForm form) =>
        string.Create(CultureInfo.InvariantCulture, $"mau-{(int)form:D2}-{dossier.Code}.pdf");

    /// <summary>The same id whenever the same form is issued again.</summary>
    internal static string FileOf(Dossier dossier, DossierForm form)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{nameof(SignedForms)}/{dossier.Code}/{(int)form}"));
        return new Guid(hash.AsSpan(0, 16)).ToString("N");
    }
}
