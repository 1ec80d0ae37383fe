using System.Globalization;
using EGov.Platform.Printing;

namespace EGov.Platform.Tests.Printing;

/// <summary>A sheet with all that forms are made of.</summary>
internal static class ResultSheet
{
    private static readonly DateTimeOffset Issued = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public static byte[] Draw(int members)
    {
        const string Title = "KẾT QUẢ LẤY Ý KIẾN";
        return FormFile.Draw(FormPaper.A4, Title, Issued, "15/KQ-VPCP", pen =>
        {
            pen.Head(new FormHead(["Văn phòng Chính phủ"], "15/KQ-VPCP", Issued, "Hà Nội"));
            pen.Gap(10);
            pen.Centred(Title, FormStyle.Title);
            pen.Centred("Dự thảo Nghị định", FormStyle.Bold);
            pen.Gap(6);
            pen.Lines([new("Thời hạn", FormTimes.Moment(Issued)), new("Số thành viên", members.ToString(CultureInfo.InvariantCulture))]);
            pen.Gap(4);
            pen.Table(new FormTable(
                [new("TT", 8, IsCentred: true), new("Thành viên", 42), new("Ý kiến", 20, IsCentred: true), new("Thời điểm", 30)],
                [.. Enumerable.Range(1, members).Select(number => (IReadOnlyList<string>)
                    [number.ToString(CultureInfo.InvariantCulture), $"Thành viên {number}", "Đồng ý", "08:00 05/01/2026"])]));
            pen.Gap(4);
            pen.Paragraph("Ghi chú: kết quả được ký số và đóng dấu thời gian.", FormStyle.Italic);
            pen.Gap(8);
            pen.Signatures([new("NGƯỜI LẬP", "Ký số", ["Nguyễn Văn A"]), new("CHỦ NHIỆM", "Ký số", ["Trần Thị B"])]);
            pen.Gap(8);
            pen.Code("https://example.gov.vn/ket-qua/15", "Kiểm tra kết quả bằng mã QR.");
        });
    }
}
