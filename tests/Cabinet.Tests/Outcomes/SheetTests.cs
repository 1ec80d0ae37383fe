using System.Diagnostics;
using System.Globalization;
using EGov.Cabinet.About;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Outcomes;
using EGov.Cabinet.Regulations;
using EGov.Platform.Pdf;
using EGov.Platform.Proof;
using Xunit.Abstractions;

namespace EGov.Cabinet.Tests.Outcomes;

/// <summary>What a sheet says, and that a thousand members fit on one.</summary>
public sealed class SheetTests(ITestOutputHelper output)
{
    private const int Many = 1000;
    private static readonly DateTimeOffset Opened = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = new(2026, 6, 10, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Stamped = new(2026, 6, 12, 1, 0, 7, TimeSpan.Zero);
    private static readonly RegulationVersion Rules = new RegulationBook().On("government", new(2026, 6, 1))!;

    private static SheetIssuer Issuer { get; } =
        new("Chính phủ", "G22", "Văn phòng Chính phủ", new("s1", "p", "Nguyễn Thị Thùy Dung", "Thư ký phiên họp", SeatRole.Secretary, new(2020, 1, 1)));

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(8000)]
    public void A_thousand_members_fit_on_a_sheet_however_much_they_say(int letters)
    {
        var opinion = string.Concat(Enumerable.Repeat("Đề nghị bổ sung báo cáo đánh giá tác động. ", 200));
        var (ballot, text) = Sheet(Many, letters == 0 ? null : opinion[..letters]);

        var started = Stopwatch.GetTimestamp();
        var pdf = SheetPage.Draw(ballot, text, Issuer, Opened);
        var pages = PdfPages.CountOf(pdf) ?? 0;

        output.WriteLine($"{letters} characters each: {pages} pages, {pdf.Length / 1024} kB in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
        Assert.InRange(pages, 20, 300);
        Assert.InRange(pdf.Length, 10_000, 10 * 1024 * 1024);
    }

    [Fact]
    public void It_says_what_was_asked_when_by_which_regulation_who_said_what_and_what_binds_it()
    {
        var text = Sheet(3, "Nên lùi thời hạn").Text;

        var opening = text.Opening().ToDictionary(line => line.Label, line => line.Text, StringComparer.Ordinal);
        Assert.Equal("1/PLYK/2026", opening["Phiếu lấy ý kiến số"]);
        Assert.Equal("191/2026/NĐ-CP (điều 3.3, 7.2.d, 15.1, 15.2, 17)", opening["Quy chế làm việc"]);
        Assert.Equal("quá 1/2 tổng số thành viên; ngang nhau thì theo ý kiến của người đứng đầu; không trả lời được tính là đồng ý", opening["Cách tính"]);
        Assert.Equal("2, trong đó quá hạn 1; không trả lời 1", opening["Số thành viên trả lời"]);
        Assert.Equal("đến 17:00 ngày 10/06/2026, lý do: Thêm thời gian", opening["Gia hạn"]);
        Assert.Equal([["Đồng ý", "0"], ["Không đồng ý", "0"], ["Ý kiến khác", "2"], ["Không trả lời", "1"]], text.CountsOf(0).Rows);
        var members = text.Members().Rows;
        Assert.Equal(["1", "Ủy viên 0\nBộ trưởng", "Đúng hạn\n09:00 ngày 02/06/2026", "Câu 1: Ý kiến khác. Nên lùi thời hạn"], members[0]);
        Assert.Equal("Câu 1: Ý kiến khác. Nên lùi thời hạn\nĐề nghị thảo luận tại phiên họp: Việc lớn", members[1][3]);
        Assert.StartsWith("Quá hạn\n", members[1][2], StringComparison.Ordinal);
        Assert.Equal(["3", "Ủy viên 2\nBộ trưởng", "Không trả lời (tính theo quy chế)", string.Empty], members[2]);
        Assert.Equal("Ủy viên 1", text.AskedToDiscuss());
        Assert.Contains("không thông qua", text.WorkingOf(0), StringComparison.Ordinal);
        Assert.Equal(new string('d', 64), text.Binding().First().Text);
        Assert.Contains(text.Binding(), line => line.Text == "08:00:07 ngày 12/06/2026");
    }

    [Fact]
    public void Opinions_are_cut_only_where_there_is_more_than_a_sheet_writes_out()
    {
        const int Each = CabinetLimits.SheetText / 500;
        var whole = Sheet(500, new string('a', Each)).Text;
        var much = Sheet(500, new string('a', Each + 10)).Text;

        Assert.DoesNotContain("toàn văn", whole.Members().Rows[0][3], StringComparison.Ordinal);
        Assert.EndsWith("... (toàn văn trong hồ sơ điện tử)", much.Members().Rows[0][3], StringComparison.Ordinal);
    }

    /// <summary>All but the last have another opinion; the second asks to discuss it and is late.</summary>
    private static (Ballot Ballot, SheetText Text) Sheet(int members, string? opinion)
    {
        IReadOnlyList<Seat> seats = [.. Enumerable.Range(0, members).Select(SeatAt)];
        var ballot = new Ballot("b", "government", null, "secretary", Opened, new("Nghị quyết", [new("Thông qua?", QuestionKind.Agreement)], [], null))
        {
            Stage = BallotStage.Closed,
            NumberingIn = 2026,
            Number = 1,
            Voters = [.. seats.Select((seat, place) => new Voter(seat.Id, seat.Person, place == 0))],
            OpenedAt = Opened,
            Due = Due,
            ClosedAt = Stamped,
            Regulation = Rules,
            Extensions = [new(Opened, "secretary", Due, "Thêm thời gian")],
        };
        var given = new SealedAnswers(ballot, [.. seats.Select((seat, place) => AnswerOf(seat, place, place == members - 1 ? null : opinion ?? string.Empty))]);
        var bound = new Commitment("a", new string('b', 64), members, "c", new string('d', 64), new ProofStamp(string.Empty, string.Empty));
        ballot = ballot with { Result = new(given.Count(), members - 1, 1, given.AskedToDiscuss(), bound) };
        return (ballot, new SheetText(ballot, new Body("government", new("Chính phủ", "Government"), "government", "G22", seats), given.Given, Stamped));
    }

    private static Seat SeatAt(int place) => new(
        string.Create(CultureInfo.InvariantCulture, $"s{place + 2}"), $"p{place}", $"Ủy viên {place}", "Bộ trưởng", SeatRole.Member, new(2020, 1, 1));

    private static Answer AnswerOf(Seat seat, int place, string? opinion) => new("b", "government", seat.Id, seat.Person)
    {
        SealedAt = Stamped,
        Given = opinion is null
            ? null
            : new(1, Opened.AddHours(25), new([new(Question.Other, opinion.Length == 0 ? null : opinion)], place == 1 ? "Việc lớn" : null), "salt", "hash", null, place == 1),
    };
}
