using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Tests.Dossiers;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Forms;

/// <summary>Form 05: from whom to whom a dossier went.</summary>
public sealed class ControlSlipTests
{
    private static readonly Dictionary<string, string> Names = new() { ["G12"] = "Bộ Tài chính" };

    private static readonly Dossier Chain = ProcessingOf(DossierCommands.Chain, Monday);

    [Fact]
    public void It_begins_at_the_desk_and_ends_there()
    {
        var rows = SlipOf(Completed).Table!.Rows;

        Assert.Equal(3, rows.Count);
        Assert.StartsWith("1. Giao: Bộ phận Tiếp nhận và Trả kết quả\n2. Nhận: Cục Cảnh sát giao thông", rows[0][0], StringComparison.Ordinal);
        Assert.EndsWith("2. Nhận: Bộ phận Tiếp nhận và Trả kết quả", rows[^1][0], StringComparison.Ordinal);
        Assert.EndsWith("Người giao: officer\nNgười nhận: officer", rows[0][1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_of_each_step_whether_it_was_early_on_the_day_or_late()
    {
        var dossier = Chain
            .After(each => each.CompleteStep("an", Monday.AddHours(3), "verify", null, Calendar))
            .After(each => each.OpenNextStep(Monday.AddHours(3), Calendar))
            .After(each => each.CompleteStep("binh", Monday.AddDays(1), "tax", null, Calendar))
            .After(each => each.OpenNextStep(Monday.AddDays(1), Calendar))
            .After(each => each.CompleteStep("chi", Monday.AddDays(7), "consult", null, Calendar))
            .After(each => each.OpenNextStep(Monday.AddDays(7), Calendar));

        Assert.Equal(["Trước hạn", "Đúng hạn", "Quá hạn", ""], SlipOf(dossier).Table!.Rows.Select(row => row[2]));
    }

    [Fact]
    public void Another_agency_that_takes_part_is_named()
    {
        var dossier = Chain
            .After(each => each.CompleteStep("an", Monday, "verify", null, Calendar))
            .After(each => each.OpenNextStep(Monday, Calendar))
            .After(each => each.CompleteStep("an", Monday, "tax", null, Calendar))
            .After(each => each.OpenNextStep(Monday, Calendar));

        Assert.Equal("Bộ Tài chính", SlipOf(dossier).LineOf("Cơ quan phối hợp"));
        Assert.Equal("1. Giao: Cục Cảnh sát giao thông\n2. Nhận: Bộ Tài chính", SlipOf(dossier).Table!.Rows[^1][0]);
        Assert.Equal("Không có", SlipOf(Completed).LineOf("Cơ quan phối hợp"));
    }

    [Fact]
    public void What_went_back_a_step_or_waits_for_papers_says_so()
    {
        var back = Chain
            .After(each => each.CompleteStep("an", Monday, "verify", null, Calendar))
            .After(each => each.OpenNextStep(Monday, Calendar))
            .After(each => each.StepBack("an", Monday, "wrong", Calendar));

        Assert.EndsWith("(trả lại bước trước)", SlipOf(back).Table!.Rows[^1][3], StringComparison.Ordinal);
        Assert.EndsWith("(chờ bổ sung)", SlipOf(Waiting).Table!.Rows[^1][3], StringComparison.Ordinal);
    }

    private static FormContent SlipOf(Dossier dossier) => FormSamples.Texts.Slip(dossier, Names, dossier.Terms.Agency);
}
