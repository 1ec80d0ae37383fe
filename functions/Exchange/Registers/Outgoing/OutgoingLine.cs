using System.Globalization;
using EGov.Exchange.EdXml;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Registers.Outgoing;

/// <summary>A line of the register of outgoing documents, with its ten columns (Decree 30/2020/NĐ-CP, Annex IV).</summary>
/// <param name="Code">Number and notation (<c>số, ký hiệu</c>).</param>
/// <param name="Signer">Who signed it, with their position before it.</param>
/// <param name="Recipients">The names of the first to whom it goes (<c>nơi nhận</c>).</param>
/// <param name="Copies">To how many it goes (<c>số lượng bản</c>).</param>
/// <param name="SentOn">The day on which it was sent (<c>ngày chuyển</c>).</param>
/// <param name="TakenAt">When the axis took it, and answers for its delivery: what stands for a signature of receipt (<c>ký nhận</c>).</param>
/// <param name="SupersededBy">The document that took its place, or is its next version.</param>
/// <param name="Remark">What happened to it, in both languages.</param>
/// <param name="Document">The axis's id of the document.</param>
internal sealed record OutgoingLine(
    string Code,
    DateOnly IssuedOn,
    string Kind,
    string Subject,
    string? Signer,
    IReadOnlyList<string> Recipients,
    int Copies,
    DateOnly SentOn,
    DateTimeOffset TakenAt,
    bool SentLate,
    bool IsRecalled,
    string? SupersededBy,
    Text Remark,
    string Document)
{
    /// <summary>
    /// The columns of the file. Which unit keeps the copy the axis does not know: its column is there for the agency to fill in (article 19.2: the
    /// original stays in the system of the agency that issued it).
    /// </summary>
    private static IReadOnlyList<RegisterColumn<OutgoingLine>> Columns { get; } =
    [
        new(new("Số, ký hiệu", "Number and notation"), (line, _) => line.Code),
        new(new("Ngày văn bản", "Day of issue"), (line, _) => RegisterText.Of(line.IssuedOn)),
        new(new("Tên loại và trích yếu nội dung", "Kind and subject"), (line, _) => RegisterText.Of(line.Kind, line.Subject)),
        new(new("Người ký", "Signed by"), (line, _) => line.Signer ?? string.Empty),
        new(new("Nơi nhận", "Recipients"), (line, language) => RecipientsOf(line, language)),
        new(new("Đơn vị, người nhận bản lưu", "Keeper of the copy"), (_, _) => string.Empty),
        new(new("Số lượng bản", "Copies"), (line, _) => line.Copies.ToString(CultureInfo.InvariantCulture)),
        new(new("Ngày chuyển", "Day of sending"), (line, _) => RegisterText.Of(line.SentOn)),
        new(new("Ký nhận", "Taken"), (line, _) => line.TakenAt.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)),
        new(new("Ghi chú", "Remark"), (line, language) => line.Remark.In(language)),
    ];

    /// <summary>The register as it is read.</summary>
    public static RegisterBook<OutgoingRow, OutgoingLine> Book { get; } = new(
        OutgoingRegister.ProjectionName, OutgoingRegister.Partition, (row, names, cancellation) => OfAsync(row.Entry, names, cancellation), Columns);

    private static async Task<OutgoingLine> OfAsync(OutgoingEntry entry, AgencyNames names, CancellationToken cancellation)
    {
        var recipients = new List<string>();
        foreach (var agency in entry.Recipients)
        {
            recipients.Add(await names.OfAsync(agency, cancellation));
        }

        return new(
            entry.Head.Code,
            entry.Head.IssuedOn,
            entry.Head.Kind,
            entry.Head.Subject,
            entry.Head is { SignerPosition: { } position, Signer: { } signer } ? $"{position} {signer}" : entry.Head.Signer,
            recipients,
            entry.RecipientCount,
            entry.SentAt.DateInVietnam(),
            entry.SentAt.InVietnam(),
            entry.SentLate,
            entry.IsRecalled,
            entry.SupersededBy,
            RemarkOf(entry),
            entry.Document);
    }

    private static string RecipientsOf(OutgoingLine line, Language language)
    {
        var named = string.Join("; ", line.Recipients);
        var others = line.Copies - line.Recipients.Count;
        return others <= 0 ? named : new Text($"{named}; và {others} nơi nhận khác", $"{named}; and {others} others").In(language);
    }

    private static Text RemarkOf(OutgoingEntry entry)
    {
        var remarks = RemarksOf(entry).ToList();
        return new(string.Join("; ", remarks.Select(remark => remark.Vi)), string.Join("; ", remarks.Select(remark => remark.En)));
    }

    private static IEnumerable<Text> RemarksOf(OutgoingEntry entry)
    {
        if (entry.Business is BusinessType.Update or BusinessType.Replace)
        {
            yield return entry.Business is BusinessType.Update ? new("Cập nhật", "Update") : new("Thay thế", "Replacement");
        }

        if (entry.IsRecalled)
        {
            yield return new("Đã yêu cầu thu hồi", "Asked back");
        }

        if (entry.SupersededBy is { } later)
        {
            yield return new($"Có văn bản sau thay thế hoặc cập nhật: {later}", $"Replaced or updated by {later}");
        }

        if (entry.Repeats)
        {
            yield return new("Trùng số, ký hiệu", "Number used twice");
        }

        if (entry.SentLate)
        {
            yield return new("Gửi muộn", "Sent late");
        }
    }
}
