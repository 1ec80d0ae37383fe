using System.Text.Json.Nodes;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Verification;
using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Tests.Api;
using EGov.Portal.Tests.Dossiers;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Forms;

public sealed class IssuedFormsTests
{
    [Fact]
    public async Task The_receipt_is_numbered_sealed_by_the_agency_and_the_applicants_to_read()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        var form = Form(await portal.Anna.GetAsync($"api/dossiers/{code}"));
        var paper = await portal.Anna.DownloadAsync($"api/files/{form["file"]}");

        var report = await portal.Host.Services("portal").GetRequiredService<ISignatureVerifier>().VerifyPdfAsync(paper, default);

        Assert.StartsWith("1/", form["number"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.Equal(SigningClock.TimestampAuthority, Assert.Single(report.Signatures).Time!.Clock);
        (await portal.Binh.GetAsync($"api/files/{form["file"]}")).Expect(404);
    }

    [Fact]
    public async Task Issued_again_a_form_has_its_number_and_its_file()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        var form = Form(await portal.Anna.GetAsync($"api/dossiers/{code}"));
        var services = portal.Host.Services("portal");
        var dossiers = services.GetRequiredService<Platform.Aggregates.AggregateStore<Dossier, DossierEvent>>();
        var dossier = (await dossiers.FindAsync(Dossier.AggregateId(code), default))!.State;

        var again = await services.GetRequiredService<IFormIssuer>().IssueAsync(dossier, DossierForm.Receipt, default);

        Assert.Equal((form["number"]!.GetValue<string>(), form["file"]!.GetValue<string>()), (again.Number, again.File));
    }

    [Theory]
    [InlineData((int)DossierForm.Receipt)]
    [InlineData((int)DossierForm.SupplementRequest)]
    [InlineData((int)DossierForm.Refusal)]
    [InlineData((int)DossierForm.Apology)]
    [InlineData((int)DossierForm.ControlSlip)]
    public void Every_form_is_drawn_whatever_its_dossier_holds(int form)
    {
        var texts = FormSamples.Texts;
        foreach (var dossier in new[] { DossierSamples.Submitted, DossierSamples.Waiting, DossierSamples.Returned })
        {
            var full = dossier with { RefusalReason = string.Concat(Enumerable.Repeat("Hồ sơ không đủ điều kiện theo quy định. ", 200)) };

            Assert.True(FormPage.Draw(texts.Of(full, (DossierForm)form), full, "1/2026", DossierSamples.Monday).AsSpan().StartsWith("%PDF-"u8));
        }
    }

    [Fact]
    public async Task Officials_print_the_way_of_a_dossier_so_far_and_applicants_do_not()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();

        var slip = await portal.Officer.DownloadAsync($"api/dossiers/{code}/control-slip");

        Assert.True(slip.AsSpan().StartsWith("%PDF-"u8));
        (await portal.Anna.GetAsync($"api/dossiers/{code}/control-slip")).Expect(403);
        (await portal.ClientOf(new("elsewhere", [Platform.Access.Callers.Official], "G12")).GetAsync($"api/dossiers/{code}/control-slip")).Expect(404);
    }

    private static JsonNode Form(Answer dossier) => dossier.Expect(200).Json["forms"]![0]!;
}
