using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Registers.Incoming;

/// <summary>
/// A line of the register of incoming documents: its ten columns, and those of the book that follows the work on them (Decree 30/2020/NĐ-CP, Annex
/// IV; <c>sổ theo dõi giải quyết văn bản đến</c>).
/// </summary>
/// <param name="Number">Its number in the year (<c>số đến</c>).</param>
/// <param name="TakenOn">The day on which it was taken (<c>ngày đến</c>).</param>
/// <param name="CameAt">When the axis laid it into the mailbox.</param>
/// <param name="Sender">The registry id of the agency that issued it.</param>
/// <param name="Author">That agency's name (<c>tác giả</c>).</param>
/// <param name="Code">Number and notation.</param>
/// <param name="Unit">The unit or person that it was given to; null where nobody was named.</param>
/// <param name="ForwardedOn">The day on which it was given on (<c>ngày chuyển</c>).</param>
/// <param name="TakenOverBy">Who took it over (<c>ký nhận</c>).</param>
/// <param name="DueDate">By when it is to be settled.</param>
/// <param name="State">Its state, 01 to 06.</param>
/// <param name="Progress">The state in words, in both languages (<c>tiến độ</c>).</param>
/// <param name="Reply">Number and notation of the answer; null where the report names none.</param>
/// <param name="IsCancelled">Whether it was given back to the sender.</param>
/// <param name="Document">The axis's id of the document.</param>
internal sealed record IncomingLine(
    int Number,
    DateOnly? TakenOn,
    DateTimeOffset? CameAt,
    string Sender,
    string Author,
    string Code,
    DateOnly IssuedOn,
    string Kind,
    string Subject,
    string? Unit,
    DateOnly? ForwardedOn,
    string? TakenOverBy,
    string? Remark,
    DateOnly? DueDate,
    string? State,
    Text Progress,
    string? Reply,
    bool IsCancelled,
    string Document)
{
    /// <summary>The columns of the file, each with what stands in it.</summary>
    private static IReadOnlyList<RegisterColumn<IncomingLine>> Columns { get; } =
    [
        new(new("Ngày đến", "Day of arrival"), (line, _) => RegisterText.Of(line.TakenOn)),
        new(new("Số đến", "Arrival number"), (line, _) => line.Number.ToString(CultureInfo.InvariantCulture)),
        new(new("Tác giả", "Author"), (line, _) => line.Author),
        new(new("Số, ký hiệu", "Number and notation"), (line, _) => line.Code),
        new(new("Ngày văn bản", "Day of issue"), (line, _) => RegisterText.Of(line.IssuedOn)),
        new(new("Tên loại và trích yếu nội dung", "Kind and subject"), (line, _) => RegisterText.Of(line.Kind, line.Subject)),
        new(new("Đơn vị hoặc người nhận", "Unit or person"), (line, _) => line.Unit ?? string.Empty),
        new(new("Ngày chuyển", "Day of handing on"), (line, _) => RegisterText.Of(line.ForwardedOn)),
        new(new("Ký nhận", "Taken over by"), (line, _) => line.TakenOverBy ?? string.Empty),
        new(new("Ghi chú", "Remark"), (line, _) => line.Remark ?? string.Empty),
        new(new("Thời hạn giải quyết", "Due"), (line, _) => RegisterText.Of(line.DueDate)),
        new(new("Tiến độ giải quyết", "Progress"), (line, language) => line.Progress.In(language)),
        new(new("Số, ký hiệu văn bản trả lời", "Answer"), (line, _) => line.Reply ?? string.Empty),
    ];

    /// <summary>The register as it is read.</summary>
    public static RegisterBook<IncomingRow, IncomingLine> Book { get; } = new(
        IncomingRegister.ProjectionName, IncomingRegister.Partition, (row, names, cancellation) => OfAsync(row.Entry, names, cancellation), Columns);

    private static async Task<IncomingLine> OfAsync(IncomingEntry entry, AgencyNames names, CancellationToken cancellation) => new(
        entry.Register?.Number ?? 0,
        (entry.TakenAt ?? entry.Register?.At)?.DateInVietnam(),
        entry.CameAt?.InVietnam(),
        entry.Sender,
        await names.OfAsync(entry.Sender, cancellation),
        entry.Head.Code,
        entry.Head.IssuedOn,
        entry.Head.Kind,
        entry.Head.Subject,
        entry.Note?.Unit,
        entry.ForwardedAt?.DateInVietnam(),
        entry.TakenOverBy,
        entry.Note?.Remark,
        entry.DueDate,
        entry.State,
        ProgressOf(entry),
        entry.Reply,
        entry.IsCancelled,
        entry.Document);

    private static Text ProgressOf(IncomingEntry entry) =>
        entry.IsCancelled ? RegisterText.Recalled
        : RegisterText.NameOf(entry.State) is var state && entry.StateNote is { Length: > 0 } said ? new($"{state.Vi}: {said}", $"{state.En}: {said}")
        : state;
}
