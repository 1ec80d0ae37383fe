using System.Globalization;
using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>A licence is renewed under the law of five days, from the portal's opening to today; what comes after changes nothing.</summary>
public sealed class LawOfTheDayTests
{
    [Theory]
    [InlineData("2019-12-09", "1.002804", "000.00.08.G04-191209-0001", "61/2018/NĐ-CP", "true", "135000", "188/2016/TT-BTC", "2019-12-09T17:00", "2019-12-16T17:00")]
    [InlineData("2021-06-01", "1.002804", "G04.08-210601-0001", "61/2018/NĐ-CP", "true", "135000", "188/2016/TT-BTC", "2021-06-02T09:00", "2021-06-08T17:00")]
    [InlineData("2025-06-30", "3.000347", "G01.08-250630-0001", "61/2018/NĐ-CP", "true", "115000", "63/2023/TT-BTC", "2025-07-01T09:00", "2025-07-07T17:00")]
    [InlineData("2025-07-01", "3.000347", "G01.08-250701-0001", "118/2025/NĐ-CP", "false", "115000", "63/2023/TT-BTC", "2025-07-02T09:00", "2025-07-08T17:00")]
    [InlineData("2026-11-25", "3.000347", "G01.08-20261125-0000001", "118/2025/NĐ-CP", "false", "135000", "37/2023/TT-BTC", "2026-11-26T09:00", "2026-12-02T17:00")]
    public async Task A_dossier_has_the_code_the_decree_the_fee_and_the_limits_of_its_day_and_keeps_them(
        string day, string procedure, string code, string decree, string confirmed, string fee, string instrument, string intake, string due)
    {
        var filed = VietnamTime.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(9, 0));
        await using var portal = await DatedPortal.StartAsync(filed);
        var officer = portal.ClientOf(new Caller("officer", [Callers.Official], procedure == "1.002804" ? "G04.08" : "G01.08"));

        var receipt = await SubmitAsync(portal, procedure, "submit-0001");
        Assert.Equal((code, fee), (receipt["code"], receipt["fee"]));
        await portal.PaidAsync(code);
        var paid = await portal.Anna.GetAsync($"api/dossiers/{code}");
        Assert.Equal(intake + ":00+07:00", paid["intakeDueAt"]);
        (await portal.DoAsync(officer, code, "accept", null)).Expect(200);
        AssertKept(await portal.Anna.GetAsync($"api/dossiers/{code}"));

        await portal.AdvanceToAsync(filed.AddDays(2));
        AssertKept(await portal.Anna.GetAsync($"api/dossiers/{code}"));

        void AssertKept(Answer dossier)
        {
            Assert.Equal((decree, confirmed), (dossier.Json["decree"]!["number"]!.ToString(), dossier.Json["decree"]!["confirmed"]!.ToString()));
            Assert.Equal((fee, instrument), (dossier.Json["fee"]!["paidAmount"]!.ToString(), dossier.Json["fees"]![0]!["items"]![0]!["instrument"]!.ToString()));
            Assert.Equal((due + ":00+07:00", "processing"), (dossier["dueAt"], dossier["status"]));
        }
    }

    [Fact]
    public async Task What_was_filed_before_a_change_of_procedure_fee_and_decree_is_finished_under_the_old_ones()
    {
        await using var portal = await DatedPortal.StartAsync(At(2025, 6, 30), Old, New);
        var accepted = (await SubmitAsync(portal, "3.000347", "submit-0001"))["code"];
        await portal.PaidAsync(accepted, "payment-0001");
        await portal.OfficerDoesAsync(accepted, "accept", null);
        var waiting = (await SubmitAsync(portal, "3.000347", "submit-0002"))["code"];

        await portal.AdvanceToAsync(At(2025, 7, 1));
        var after = (await SubmitAsync(portal, "3.000347", "submit-0003"))["code"];
        await portal.PaidAsync(waiting, "payment-0002");
        await portal.PaidAsync(after, "payment-0003");
        await portal.OfficerDoesAsync(waiting, "accept", null);
        await portal.OfficerDoesAsync(after, "accept", null);

        Assert.Equal(("100000", "2025-07-07T17:00:00+07:00", "61/2018/NĐ-CP"), await TermsOfAsync(portal, accepted));
        Assert.Equal(("100000", "2025-07-08T17:00:00+07:00", "61/2018/NĐ-CP"), await TermsOfAsync(portal, waiting));
        Assert.Equal(("70000", "2025-07-03T17:00:00+07:00", "118/2025/NĐ-CP"), await TermsOfAsync(portal, after));

        await portal.AdvanceToAsync(At(2025, 7, 7));
        Assert.Equal(("false", "true"), (await OverdueAsync(portal, accepted), await OverdueAsync(portal, after)));
        await portal.OfficerDoesAsync(accepted, "complete-step", """{"step":"verify"}""");
        await portal.OfficerDoesAsync(accepted, "complete-step", """{"step":"issue"}""");
        Assert.Equal("PORTAL-2007", (await portal.DoAsync(portal.Officer, after, "complete-step", """{"step":"issue"}""")).Expect(409).Code);
        Assert.Equal("completed", (await portal.DoAsync(portal.Officer, after, "complete-step", """{"step":"print"}""")).Expect(200)["status"]);
    }

    private static Procedure Old { get; } = DossierSamples.Procedure with
    {
        From = new DateOnly(2025, 3, 1),
        To = new DateOnly(2025, 6, 30),
        Fees = [FeeOf(100_000, null)],
    };

    private static Procedure New { get; } = Old with
    {
        Version = 2,
        From = new DateOnly(2025, 7, 1),
        To = null,
        Fees = [FeeOf(70_000, new DateOnly(2025, 7, 1))],
        Limits = [new(null, 2, LimitUnit.WorkingDays, "test")],
        Steps = [new("print", new("In", "Print"), StepRole.Specialist, 2, LimitUnit.WorkingDays)],
    };

    private static ProcedureFee FeeOf(long amount, DateOnly? from) => new(
        "fee", new("Lệ phí", "Fee"), FeeKind.Fee, null, null, amount, FeeCollection.BeforeAcceptance, from ?? new DateOnly(2025, 1, 1), null, "test");

    private static async Task<Answer> SubmitAsync(PortalHost portal, string procedure, string key)
    {
        var anna = portal.Anna;
        var application = Journey.ApplicationWith(await anna.UploadAsync("upload-0001"), await anna.UploadAsync("upload-0002"));
        application["procedure"] = procedure;
        if (procedure == "1.002804")
        {
            application["form"]!["licenceClass"] = "B2";
            foreach (var (component, upload) in new[] { ("licence-copy", "upload-0003"), ("identity-copy", "upload-0004") })
            {
                application["components"]!.AsArray().Add(new JsonObject { ["component"] = component, ["file"] = await anna.UploadAsync(upload) });
            }
        }

        var receipt = (await anna.PostAsync("api/dossiers", application.ToJsonString(), key)).Expect(201);
        await portal.Host.SettleAsync();
        return receipt;
    }

    private static async Task<(string Paid, string DueAt, string Decree)> TermsOfAsync(PortalHost portal, string code)
    {
        var dossier = await portal.Anna.GetAsync($"api/dossiers/{code}");
        return (dossier.Json["fee"]!["paidAmount"]!.ToString(), dossier["dueAt"], dossier.Json["decree"]!["number"]!.ToString());
    }

    private static async Task<string> OverdueAsync(PortalHost portal, string code) => (await portal.Anna.GetAsync($"api/dossiers/{code}"))["overdue"];

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, VietnamTime.Offset);
}
