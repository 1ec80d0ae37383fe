using EGov.Platform.Pdf;
using EGov.Platform.Results;
using EGov.Reporting.Consolidations;
using EGov.Reporting.Regimes;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Tests.Consolidations;

/// <summary>What the paper says, and that the country fits on one.</summary>
public sealed class ConsolidatedPageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void Sixty_three_provinces_fit_however_much_is_broken_down(int categories)
    {
        var what = Of(63, categories);

        var pages = PdfPages.CountOf(ConsolidatedPage.Draw(what, new(2026, 1, 20, 9, 0, 0, TimeSpan.FromHours(7))));

        Assert.InRange(pages ?? 0, 10, 60);
        Assert.Equal(9 * 64, what.Rows);
    }

    [Fact]
    public void It_says_how_complete_it_is_and_who_is_missing()
    {
        var opening = ConsolidatedPage.Opening(Of(3, 0)).ToDictionary(line => line.Label, line => line.Text, StringComparer.Ordinal);

        Assert.Equal("2026-01, số liệu từ 15/12/2025 đến 14/01/2026", opening["Kỳ báo cáo"]);
        Assert.Equal("2/3 báo cáo (66,7 %)", opening["Đã tiếp nhận"]);
        Assert.Equal("1/3 báo cáo (33,3 %)", opening["Gửi đúng hạn"]);
        Assert.Equal("Tỉnh 0", opening["Chưa có trong số liệu"]);
    }

    [Fact]
    public void An_element_has_a_row_for_each_and_the_total_and_what_the_agency_says_where_it_differs()
    {
        var element = Of(3, 2).Tables[0].Elements[0] with { Own = new(1_234_567.5m, [1, null]) };

        var table = ConsolidatedPage.TableOf(element);

        Assert.Equal(["Đơn vị", "Loại 0", "Loại 1", "Tổng"], table.Columns.Select(column => column.Title));
        Assert.Equal(100, table.Columns.Sum(column => column.Width));
        Assert.Equal(["Tổng cộng", "1", "1", "2"], table.Rows[^2]);
        Assert.Equal(["Số liệu của cơ quan tổng hợp", "1", "–", "1.234.567,5"], table.Rows[^1]);
    }

    /// <summary>Nine elements; the first has not reported, the second was late.</summary>
    private static Consolidation Of(int children, int categories)
    {
        var parts = Enumerable.Range(0, categories).Select(each => new Category($"c{each}", Both($"Loại {each}"))).ToList();
        var values = new ConsolidatedValues(2, [.. parts.Select(_ => (decimal?)1)]);
        return new(
            "market-control",
            Both("Báo cáo kiểm soát thị trường"),
            "55/2020/TT-BCT",
            "2026-01",
            new(2025, 12, 15),
            new(2026, 1, 14),
            "tcqltt",
            Both("Tổng cục Quản lý thị trường"),
            true,
            [.. Enumerable.Range(0, children).Select(each => new ConsolidatedChild($"a{each}", Both($"Tỉnh {each}"), each == 0 ? ReportStage.Draft : ReportStage.Accepted, each == 1, null))],
            [
                new("t", Both("Bảng"),
                [
                    .. Enumerable.Range(0, 9).Select(each => new ConsolidatedElement(
                        new Element($"e{each}", Both($"Chỉ tiêu {each}"), "VND", 0, parts, true, ElementAggregation.Sum),
                        [.. Enumerable.Range(0, children).Select(child => new ConsolidatedRow(Both($"Tỉnh {child}"), values))],
                        values,
                        null)),
                ]),
            ],
            [new(Both("Tình hình"), [new(null, ["Ổn định."])])]);
    }

    private static Text Both(string text) => new(text, text);
}
