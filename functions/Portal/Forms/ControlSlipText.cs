using EGov.Platform.Calendar;
using EGov.Platform.Printing;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Forms;

/// <summary>
/// Form 05 (<c>phiếu kiểm soát quá trình giải quyết hồ sơ</c>): from whom to whom the dossier went, when, and whether each step kept its limit.
/// </summary>
/// <param name="dossier">The dossier.</param>
/// <param name="agencies">The names of other agencies that take part, by registry id; one without a name goes by its id.</param>
/// <param name="calendar">The working days that limits are counted in.</param>
internal sealed class ControlSlipText(Dossier dossier, IReadOnlyDictionary<string, string> agencies, WorkingCalendar calendar)
{
    public FormContent Content(string applicant, string address, DossierAgency issuer) => new(
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        [
            new("Kèm theo hồ sơ của", applicant),
            new("Nội dung yêu cầu giải quyết", dossier.Terms.Name.Vi),
            new("Ngày nhận hồ sơ", FormTimes.Moment(FormTexts.ReceivedAt(dossier))),
            new("Ngày giờ hẹn trả kết quả", dossier.DueAt is { } due ? FormTimes.Moment(due) : FormWords.NoLimit),
            new("Cơ quan giải quyết", dossier.Terms.Agency.Name.Vi),
            new("Cơ quan phối hợp", Coordinating() is { Length: > 0 } names ? string.Join(", ", names) : "Không có"),
        ],
        [new("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", "Ký, ghi rõ họ tên", [issuer.Name.Vi])],
        address,
        new FormTable(
            [new("TÊN CƠ QUAN", 36), new("THỜI GIAN GIAO, NHẬN", 30), new("KẾT QUẢ", 15), new("GHI CHÚ", 19)],
            [.. Way().Select(RowOf)]));

    private string[] Coordinating() =>
        [.. dossier.Terms.Steps.Select(step => step.Agency).OfType<string>().Where(id => id != dossier.Terms.Agency.Id).Distinct(StringComparer.Ordinal).Select(NameOf)];

    /// <summary>Every time that the dossier changed hands: first out of the reception desk, last back to it.</summary>
    private List<Handover> Way()
    {
        var way = new List<Handover>();
        var holder = FormWords.Desk;
        string? by = null;
        foreach (var line in dossier.History)
        {
            switch (line.What)
            {
                case "accepted":
                    (holder, by) = (FormWords.Desk, line.By);
                    break;
                case "step-opened":
                    var step = dossier.Terms.Steps.First(step => step.Code == line.Note);
                    var to = NameOf(step.Agency ?? dossier.Terms.Agency.Id);
                    way.Add(new(holder, to, line.At, by, step.Name.Vi, DossierLimit.Of(step.Amount, step.Unit, line.At, calendar)?.Ends));
                    holder = to;
                    break;
                case "step-completed":
                    by = line.By;
                    EndLast(last => last with { To = line.By, Ended = line.At });
                    break;
                case "step-returned":
                    by = line.By;
                    EndLast(last => last with { To = line.By, Work = $"{last.Work} (trả lại bước trước)" });
                    break;
                case "supplement-requested":
                    (holder, by) = (FormWords.Desk, line.By);
                    EndLast(last => last with { To = line.By, Work = $"{last.Work} (chờ bổ sung)" });
                    break;
            }
        }

        if (dossier.SettledAt is { } settled && dossier.StepsDone == dossier.Terms.Steps.Count)
        {
            way.Add(new(holder, FormWords.Desk, settled, by, string.Empty, dossier.DueAt) { Ended = settled });
        }

        return way;

        // A supplement may be asked for before any step was opened.
        void EndLast(Func<Handover, Handover> change)
        {
            if (way.Count > 0)
            {
                way[^1] = change(way[^1]);
            }
        }
    }

    private string NameOf(string agency) =>
        agency == dossier.Terms.Agency.Id ? dossier.Terms.Agency.Name.Vi : agencies.GetValueOrDefault(agency, agency);

    private static IReadOnlyList<string> RowOf(Handover handover) =>
    [
        $"1. Giao: {handover.Giver}\n2. Nhận: {handover.Receiver}",
        $"{FormTimes.Moment(handover.At)}\nNgười giao: {handover.By ?? "…"}\nNgười nhận: {handover.To ?? "…"}",
        handover switch
        {
            { Ended: { } ended, Due: { } due } when ended > due => "Quá hạn",
            { Ended: { } ended, Due: { } due } when ended.DateInVietnam() < due.DateInVietnam() => "Trước hạn",
            { Ended: not null } => "Đúng hạn",
            _ => string.Empty,
        },
        handover.Work,
    ];

    /// <summary>The dossier goes from one to another.</summary>
    /// <param name="By">The official who gave it; null where nobody is known.</param>
    /// <param name="Work">What for.</param>
    /// <param name="Due">Until when; null without a limit.</param>
    private sealed record Handover(string Giver, string Receiver, DateTimeOffset At, string? By, string Work, DateTimeOffset? Due)
    {
        /// <summary>The official who took it and did the work.</summary>
        public string? To { get; init; }

        public DateTimeOffset? Ended { get; init; }
    }
}
