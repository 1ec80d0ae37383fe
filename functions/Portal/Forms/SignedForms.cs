using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Forms;

/// <summary>
/// Issues forms as PDF under the seal of the agency, or of the one that answers for it on the day: number from its register of the year, then
/// drawn, signed and kept.
/// </summary>
internal sealed class SignedForms(
    GaplessRegister register, FormTexts texts, FormIssuer issuers, IDocumentSigner signer, FileVault vault, TimeProvider clock) : IFormIssuer
{
    public async Task<IssuedForm> IssueAsync(Dossier dossier, DossierForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var id = FileOf(dossier, form);
        if (await vault.FindIssuedAsync(id, cancellation) is { } kept)
        {
            return new IssuedForm(await NumberAsync(dossier, form, Caller.AgencyOf(kept.Owner)!, cancellation), id);
        }

        var issuer = await issuers.OfAsync(dossier, now, cancellation);
        var number = await NumberAsync(dossier, form, issuer.Id, cancellation);
        var issued = dossier with { Terms = dossier.Terms with { Agency = issuer } };
        var page = FormPage.Draw(texts.Of(issued, form), issued, number, now);
        var seal = new Signatory(SignatoryKind.Agency, issuer.Id, issuer.Name.Vi, $"Mẫu số {(int)form:D2}, {dossier.Code}");
        if (!(await signer.SignPdfAsync(page, seal, cancellation)).Succeeded(out var signed, out var error))
        {
            throw new InvalidOperationException($"The form {form} of {dossier.Code} was not signed: {error.DetailIn(Language.English)}");
        }

        await vault.KeepIssuedAsync($"agency-{issuer.Id}", id, new Upload(NameOf(dossier, form), signed), Dossier.AggregateId(dossier.Code), cancellation);
        return new IssuedForm(number, id);
    }

    /// <summary>The number in the issuer's register. One that the agency took before it ended, and did not come to use, stays listed there as void.</summary>
    private async Task<string> NumberAsync(Dossier dossier, DossierForm form, string issuer, CancellationToken cancellation)
    {
        var year = (dossier.Forms.FirstOrDefault(owed => owed.Form == form)?.Since ?? clock.GetUtcNow()).DateInVietnam().Year;
        var requester = $"{dossier.Code}-{(int)form}";
        if (issuer != dossier.Terms.Agency.Id)
        {
            await register.VoidAsync(SeriesOf(dossier.Terms.Agency.Id), requester, $"Cơ quan kế thừa ban hành: {issuer}", cancellation);
        }

        var ordinal = await register.TakeAsync(SeriesOf(issuer), requester, cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{ordinal}/{year}");

        string SeriesOf(string agency) => string.Create(CultureInfo.InvariantCulture, $"form-{(int)form}-{agency}-{year}");
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
