using System.Globalization;
using EGov.Platform.Printing;

namespace EGov.Reporting.Consolidations;

/// <summary>Lays what was put together out on A4: a table for each element, the text, and who is missing.</summary>
internal static class ConsolidatedPage
{
    private const string Title = "BÁO CÁO TỔNG HỢP";

    /// <summary>With more categories than this a row has the total alone, and the categories are a table of their own.</summary>
    private const int MostColumns = 3;

    public static byte[] Draw(Consolidation what, DateTimeOffset issuedAt) => FormFile.Draw(
        FormPaper.A4, $"{Title} {what.RegimeName.Vi} {what.Period}", issuedAt, $"{what.Regime} {what.Period}", pen =>
        {
            pen.Head(new FormHead([what.AgencyName.Vi], null, issuedAt));
            pen.Gap(10);
            pen.Centred(Title, FormStyle.Title);
            pen.Centred(what.RegimeName.Vi, FormStyle.Bold);
            if (!what.IsFinal)
            {
                pen.Centred("BẢN NHÁP - chưa đủ báo cáo hoặc chưa được duyệt", FormStyle.Italic);
            }

            pen.Gap(8);
            pen.Lines(Opening(what));
            foreach (var table in what.Tables)
            {
                Heading(pen, $"{table.Code}. {table.Name.Vi}");
                foreach (var element in table.Elements)
                {
                    Draw(pen, element);
                }
            }

            foreach (var section in what.Sections)
            {
                Heading(pen, section.Title.Vi);
                foreach (var part in section.Parts)
                {
                    Draw(pen, part);
                }
            }

            Heading(pen, "Đơn vị báo cáo");
            pen.Table(Reporters(what));
            if (what.IsFinal)
            {
                pen.Gap(10);
                pen.Signatures([new("CƠ QUAN TỔNG HỢP", "Ký số của cơ quan", [what.AgencyName.Vi])]);
            }
        });

    /// <summary>What stands above the tables.</summary>
    internal static IReadOnlyList<FormLine> Opening(Consolidation what) =>
    [
        new("Chế độ báo cáo", what.Instrument),
        new("Kỳ báo cáo", $"{what.Period}, số liệu từ {InWords(what.From)} đến {InWords(what.To)}"),
        new("Đã tiếp nhận", $"{what.Accepted}/{what.Children.Count} báo cáo ({ConsolidatedNumbers.Percent(what.Accepted, what.Children.Count)})"),
        new("Gửi đúng hạn", $"{what.OnTime}/{what.Children.Count} báo cáo ({ConsolidatedNumbers.Percent(what.OnTime, what.Children.Count)})"),
        new("Chưa có trong số liệu", what.Absent.Any() ? string.Join("; ", what.Absent.Select(child => child.Name.Vi)) : "không có"),
    ];

    /// <summary>The rows of an element, with what they come to.</summary>
    internal static FormTable TableOf(ConsolidatedElement element)
    {
        var categories = element.Element.Categories.Count is > 0 and <= MostColumns ? element.Element.Categories : [];
        var width = 60 / (categories.Count + 1);
        return new(
            [new("Đơn vị", 100 - (width * (categories.Count + 1))), .. categories.Select(category => new FormColumn(category.Name.Vi, width, true)), new("Tổng", width, true)],
            [
                .. element.Rows.Select(row => RowOf(row.Name.Vi, row.Values, categories.Count)),
                RowOf("Tổng cộng", element.Total, categories.Count),
                .. element.Own is { } own ? [RowOf("Số liệu của cơ quan tổng hợp", own, categories.Count)] : Array.Empty<string[]>(),
            ]);
    }

    private static void Draw(FormPen pen, ConsolidatedElement element)
    {
        pen.Gap(4);
        pen.Paragraph($"{element.Element.Name.Vi} ({element.Element.Unit})", FormStyle.Text);
        pen.Gap(2);
        pen.Table(TableOf(element));
        if (element.Element.Categories.Count > MostColumns)
        {
            pen.Gap(2);
            pen.Table(new(
                [new("Phân tổ", 70), new("Tổng cộng", 30, true)],
                [.. element.Element.Categories.Zip(element.Total.Parts, (category, value) => (string[])[category.Name.Vi, ConsolidatedNumbers.Written(value)])]));
        }
    }

    private static void Draw(FormPen pen, ConsolidatedText part)
    {
        if (part.By is { } by)
        {
            pen.Paragraph(by.Vi, FormStyle.Italic);
        }

        foreach (var paragraph in part.Paragraphs)
        {
            pen.Paragraph(paragraph, FormStyle.Text);
            pen.Gap(2);
        }
    }

    private static FormTable Reporters(Consolidation what) => new(
        [new("STT", 8, true), new("Đơn vị", 57), new("Tình trạng", 35)],
        [.. what.Children.Select((child, index) => (string[])
        [
            (index + 1).ToString(CultureInfo.InvariantCulture), child.Name.Vi, ConsolidatedNumbers.Standing(child).Vi,
        ])]);

    private static string[] RowOf(string name, ConsolidatedValues values, int categories) =>
        [name, .. values.Parts.Take(categories).Select(ConsolidatedNumbers.Written), ConsolidatedNumbers.Written(values.Whole)];

    private static void Heading(FormPen pen, string text)
    {
        pen.Gap(6);
        pen.Paragraph(text, FormStyle.Bold);
        pen.Gap(3);
    }

    private static string InWords(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
