using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Printing;

namespace EGov.Cabinet.Outcomes;

/// <summary>Lays the sheet of a result out on A4.</summary>
internal static class SheetPage
{
    private const string Title = "BIÊN BẢN KIỂM PHIẾU LẤY Ý KIẾN";

    /// <param name="ballot">The ballot, counted.</param>
    /// <param name="text">What the sheet says.</param>
    /// <param name="issuer">Who issues it: the name of the body, of the agency that is its secretariat, and who signs.</param>
    /// <param name="issuedAt">When.</param>
    public static byte[] Draw(Ballot ballot, SheetText text, SheetIssuer issuer, DateTimeOffset issuedAt) =>
        FormFile.Draw(FormPaper.A4, $"{Title} {ballot.NumberText}", issuedAt, ballot.NumberText!, pen =>
        {
            pen.Head(new FormHead([issuer.AgencyName], null, issuedAt));
            pen.Gap(10);
            pen.Centred(Title, FormStyle.Title);
            pen.Centred($"Tổng hợp ý kiến thành viên {issuer.BodyName}", FormStyle.Bold);
            pen.Gap(8);
            pen.Lines(text.Opening());
            Heading(pen, "I. Kết quả");
            for (var index = 0; index < ballot.Content.Questions.Count; index++)
            {
                pen.Paragraph(text.QuestionOf(index), FormStyle.Bold);
                pen.Gap(2);
                pen.Table(text.CountsOf(index));
                pen.Gap(2);
                pen.Paragraph(text.WorkingOf(index), FormStyle.Text);
                pen.Gap(4);
            }

            Heading(pen, "II. Ý kiến của từng thành viên");
            pen.Table(text.Members());
            Heading(pen, "III. Đề nghị thảo luận tại phiên họp");
            pen.Paragraph(text.AskedToDiscuss(), FormStyle.Text);
            Heading(pen, "IV. Cam kết toàn vẹn");
            pen.Lines(text.Binding());
            pen.Gap(10);
            pen.Signatures(
            [
                new("CƠ QUAN", "Ký số của cơ quan", [issuer.AgencyName]),
                new("NGƯỜI KIỂM PHIẾU", "Ký số", [issuer.Secretary.Name, issuer.Secretary.Title]),
            ]);
        });

    private static void Heading(FormPen pen, string text)
    {
        pen.Gap(6);
        pen.Paragraph(text, FormStyle.Bold);
        pen.Gap(3);
    }
}

/// <param name="AgencyName">The agency that is the body's secretariat.</param>
/// <param name="Agency">Its registry id.</param>
/// <param name="Secretary">The seat of who signs.</param>
internal sealed record SheetIssuer(string BodyName, string Agency, string AgencyName, Seat Secretary);
