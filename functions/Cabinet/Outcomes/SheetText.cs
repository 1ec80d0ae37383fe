using System.Globalization;
using EGov.Cabinet.About;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Regulations;
using EGov.Platform.Calendar;
using EGov.Platform.Printing;

namespace EGov.Cabinet.Outcomes;

/// <summary>The words of the sheet of a result (<c>biên bản kiểm phiếu, tổng hợp ý kiến thành viên</c>), in Vietnamese as it is filed.</summary>
/// <param name="ballot">The ballot, counted.</param>
/// <param name="body">Whose members voted.</param>
/// <param name="given">What counts of each voter.</param>
/// <param name="stampedAt">The time of the commitment's stamp.</param>
internal sealed class SheetText(Ballot ballot, Body body, IReadOnlyList<GivenAnswer?> given, DateTimeOffset stampedAt)
{
    private readonly int longest = given.Sum(answer => TextOf(answer).Sum(text => text.Length)) <= CabinetLimits.SheetText
        ? CabinetLimits.AnswerText
        : CabinetLimits.SheetOpinion;

    /// <summary>Number, title, times and regulation.</summary>
    public IEnumerable<FormLine> Opening()
    {
        var (regulation, result) = (ballot.Regulation!, ballot.Result!);
        yield return new("Phiếu lấy ý kiến số", ballot.NumberText!);
        yield return new("Về việc", ballot.Content.Title);
        yield return new("Gửi lấy ý kiến", Moment(ballot.OpenedAt!.Value));
        yield return new("Hạn trả lời", Moment(ballot.Due!.Value));
        foreach (var extension in ballot.Extensions)
        {
            yield return new("Gia hạn", $"đến {Moment(extension.Due)}, lý do: {extension.Reason}");
        }

        yield return new("Kiểm phiếu", Moment(ballot.ClosedAt!.Value));
        yield return new("Quy chế làm việc", regulation.Article is { } article ? $"{regulation.Instrument} (điều {article})" : regulation.Instrument);
        yield return new("Cách tính", RulesOf(regulation.Rules));
        yield return new("Số thành viên lấy ý kiến", Number(ballot.Voters.Count));
        yield return new("Số thành viên trả lời", $"{Number(result.Answered)}, trong đó quá hạn {Number(result.Late)}; không trả lời {Number(ballot.Voters.Count - result.Answered)}");
    }

    /// <summary>A question as it stands above its counts.</summary>
    public string QuestionOf(int index) => $"Câu {Number(index + 1)}: {ballot.Content.Questions[index].Text}";

    /// <summary>How a question was counted.</summary>
    public FormTable CountsOf(int index)
    {
        var (question, tally) = (ballot.Content.Questions[index], ballot.Result!.Questions[index]);
        return new(
            [new("Ý kiến", 70), new("Số thành viên", 30, IsCentred: true)],
            [
                .. tally.Counts.Select(count => (IReadOnlyList<string>)[Working.NameOf(question, count.Key).Vi, Number(count.Votes)]),
                ["Không trả lời", Number(tally.Silent)],
            ]);
    }

    /// <summary>How its counts lead to its outcome.</summary>
    public string WorkingOf(int index) => Working.Of(ballot.Content.Questions[index], ballot.Result!.Questions[index], ballot.Regulation!).Vi;

    /// <summary>Every member with what they said, in the order of the electorate.</summary>
    public FormTable Members() => new(
        [new("TT", 8, IsCentred: true), new("Thành viên", 30), new("Trả lời", 20), new("Ý kiến", 42)],
        [
            .. ballot.Voters.Select((voter, place) => (IReadOnlyList<string>)
                [Number(place + 1), NameOf(voter.Seat), StateOf(given[place]), string.Join('\n', OpinionsOf(given[place]))]),
        ]);

    /// <summary>Who asks to discuss it in a session.</summary>
    public string AskedToDiscuss() => ballot.Result!.AskedToDiscuss is { Count: > 0 } asked
        ? string.Join("; ", asked.Select(seat => body.FindSeat(seat)?.Name ?? seat))
        : "Không có.";

    /// <summary>What binds the counts to the answers.</summary>
    public IEnumerable<FormLine> Binding()
    {
        var commitment = ballot.Result!.Commitment;
        yield return new("Mã cam kết (SHA-256)", commitment.Digest);
        yield return new("Gốc cây băm", $"{commitment.Root}, {Number(commitment.Leaves)} lá");
        yield return new("Dấu thời gian (RFC 3161)", stampedAt.InVietnam().ToString("HH:mm:ss 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture));
        yield return new(string.Empty, "Mỗi thành viên có biên nhận của ý kiến mình; đối chiếu biên nhận với mã cam kết để biết ý kiến đã được kiểm đúng.");
    }

    private static string RulesOf(Regulation rules)
    {
        var tie = rules.Tie is TieRule.Chair ? "ngang nhau thì theo ý kiến của người đứng đầu" : "ngang nhau thì không thông qua";
        var silence = rules.Silence is SilenceRule.Agreement ? "không trả lời được tính là đồng ý" : "không trả lời không được tính là ý kiến";
        return string.Create(CultureInfo.InvariantCulture, $"quá {rules.Majority.Parts}/{rules.Majority.Of} tổng số thành viên; {tie}; {silence}");
    }

    private string NameOf(string seat) => body.FindSeat(seat) is { } found ? $"{found.Name}\n{found.Title}" : seat;

    private string StateOf(GivenAnswer? answer) => answer is null
        ? ballot.Regulation!.Rules.Silence is SilenceRule.Agreement ? "Không trả lời (tính theo quy chế)" : "Không trả lời"
        : $"{(answer.Late ? "Quá hạn" : "Đúng hạn")}\n{Moment(answer.At)}";

    private IEnumerable<string> OpinionsOf(GivenAnswer? answer)
    {
        foreach (var (question, said, index) in ballot.Content.Questions.Zip(answer?.Content.Answers ?? []).Select((pair, index) => (pair.First, pair.Second, index)))
        {
            var chosen = Working.NameOf(question, said.Option).Vi;
            yield return $"Câu {Number(index + 1)}: {chosen}{(said.Text is null ? string.Empty : $". {Cut(said.Text)}")}";
        }

        if (answer?.Content.Discuss is { } reason)
        {
            yield return $"Đề nghị thảo luận tại phiên họp: {Cut(reason)}";
        }
    }

    private string Cut(string text) => text.Length <= longest ? text : $"{text[..longest].TrimEnd()}... (toàn văn trong hồ sơ điện tử)";

    private static IEnumerable<string> TextOf(GivenAnswer? answer) =>
        [.. answer?.Content.Answers.Select(said => said.Text ?? string.Empty) ?? [], answer?.Content.Discuss ?? string.Empty];

    private static string Moment(DateTimeOffset at) => at.InVietnam().ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
