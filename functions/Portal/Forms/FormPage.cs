using EGov.Platform.Printing;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Forms;

/// <summary>
/// Lays a form out as offices do, on A5: head, title, lines, table, signatures; last where the dossier can be followed.
/// </summary>
internal static class FormPage
{
    /// <param name="content">What it says.</param>
    /// <param name="dossier">The dossier, for agency and code.</param>
    /// <param name="number">The form's number; null for a form that has none.</param>
    /// <param name="issuedAt">When it is issued.</param>
    public static byte[] Draw(FormContent content, Dossier dossier, string? number, DateTimeOffset issuedAt) =>
        FormFile.Draw(FormPaper.A5, content.Title, issuedAt, dossier.Code, pen =>
        {
            var marked = number is null || content.Symbol.Length == 0 ? number : $"{number}/{content.Symbol}";
            pen.Head(new FormHead([dossier.Terms.Agency.Name.Vi, FormWords.Desk], marked, issuedAt));
            pen.Gap(10);
            pen.Centred(content.Title, FormStyle.Title);
            pen.Centred($"Mã hồ sơ: {dossier.Code}", FormStyle.Bold);
            pen.Gap(6);
            pen.Lines(content.Lines);
            if (content.Table is { } table)
            {
                pen.Gap(4);
                pen.Table(table);
                pen.Gap(4);
            }

            pen.Lines(content.After ?? []);
            pen.Gap(8);
            pen.Signatures(content.Signatures);
            pen.Gap(8);
            pen.Code(content.Address, $"Theo dõi hồ sơ bằng mã QR hoặc tại địa chỉ: {content.Address}");
        });
}
