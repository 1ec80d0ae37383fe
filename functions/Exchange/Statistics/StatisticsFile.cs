using System.Globalization;
using EGov.Exchange.Registers;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Exchange.Statistics;

/// <summary>Statistics as a file: a line for each group, the total last.</summary>
internal static class StatisticsFile
{
    private static readonly IReadOnlyList<RegisterColumn<StatisticsGroup>> OfDocuments =
    [
        new(new("Văn bản gửi đi", "Documents sent"), (group, _) => TextOf(group.Sent.Count)),
        new(new("Lượt nơi nhận", "Recipients"), (group, _) => TextOf(group.Sent.Recipients)),
        new(new("Gửi muộn", "Sent late"), (group, _) => TextOf(group.Sent.SentLate)),
        new(new("Đã yêu cầu thu hồi", "Asked back"), (group, _) => TextOf(group.Sent.AskedBack)),
        new(new("Ký số đầy đủ", "Signed as the original"), (group, _) => TextOf(group.Sent.Signed.Original)),
        new(new("Chỉ để biết", "For information"), (group, _) => TextOf(group.Sent.Signed.ForInformation)),
        new(new("Ký số chưa đủ", "Signed in part"), (group, _) => TextOf(group.Sent.Signed.Incomplete)),
        new(new("Chữ ký số không hợp lệ", "Signature doubtful"), (group, _) => TextOf(group.Sent.Signed.Doubtful)),
    ];

    public static CsvTable Of(StatisticsView statistics, Language language)
    {
        var columns = new List<RegisterColumn<StatisticsGroup>> { KeyOf(statistics) };
        columns.AddRange(OfDocuments);
        columns.AddRange(OfDeliveries(new("Tại nơi nhận", "At recipients"), group => group.AtRecipients));
        if (statistics.Agency is not null)
        {
            columns.AddRange(OfDeliveries(new("Văn bản đến", "Received"), group => group.Received!));
        }

        var name = string.Create(
            CultureInfo.InvariantCulture, $"statistics-{statistics.Agency ?? SumPlaces.Axis}-{statistics.From:yyyyMMdd}-{statistics.To:yyyyMMdd}.csv");
        return RegisterFile.Of(name, columns, statistics.Groups.Append(statistics.Total).ToAsyncEnumerable(), language);
    }

    private static RegisterColumn<StatisticsGroup> KeyOf(StatisticsView statistics) => new(
        statistics.By switch
        {
            StatisticsBy.Day => new("Ngày", "Day"),
            StatisticsBy.Month => new("Tháng", "Month"),
            StatisticsBy.Year => new("Năm", "Year"),
            _ => new("Loại văn bản", "Kind of document"),
        },
        (group, language) => group.Key is not { } key ? new Text("Tổng số", "Total").In(language)
            : statistics.By is StatisticsBy.Kind ? DocumentKinds.NameOf(key, statistics.To).In(language)
            : statistics.By is StatisticsBy.Day && IsoDate.Parse(key) is { } day ? RegisterText.Of(day)
            : key);

    private static IEnumerable<RegisterColumn<StatisticsGroup>> OfDeliveries(Text side, Func<StatisticsGroup, DeliveryFigures> figures)
    {
        yield return Column(new("số lượt", "deliveries"), each => TextOf(each.Count));
        foreach (var state in DeliveryFigures.AllStates)
        {
            yield return Column(RegisterText.NameOf(state is Measures.NoState ? null : state), each => TextOf(each.States[state]));
        }

        yield return Column(new("trả lời đúng hạn", "answered in time"), each => TextOf(each.AnsweredInTime));
        yield return Column(new("trả lời muộn", "answered late"), each => TextOf(each.AnsweredLate));
        yield return Column(new("quá hạn chưa trả lời", "overdue"), each => TextOf(each.Overdue));
        yield return Column(new("phút đến khi trả lời", "minutes to the answer"), each => TextOf(each.MinutesToAnswer));
        yield return Column(new("hoàn thành đúng hạn", "finished in time"), each => TextOf(each.FinishedInTime));
        yield return Column(new("hoàn thành muộn", "finished late"), each => TextOf(each.FinishedLate));
        yield return Column(new("phút đến khi hoàn thành", "minutes until finished"), each => TextOf(each.MinutesToFinish));
        yield return Column(new("đã thu hồi", "recalled"), each => TextOf(each.Recalled));
        yield return Column(new("từ chối thu hồi", "recall refused"), each => TextOf(each.RecallRefused));

        RegisterColumn<StatisticsGroup> Column(Text name, Func<DeliveryFigures, string> cell) =>
            new(new($"{side.Vi}: {name.Vi}", $"{side.En}: {name.En}"), (group, _) => cell(figures(group)));
    }

    private static string TextOf(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string TextOf(decimal? minutes) => minutes?.ToString("0.0", CultureInfo.InvariantCulture) ?? string.Empty;
}
