using EGov.Portal.Forms;
using EGov.Portal.Tests.Api;
using EGov.Portal.Tests.Dossiers;
using PdfSharp.Pdf.IO;

namespace EGov.Portal.Tests.Forms;

/// <summary>What the fonts of forms cannot draw is refused before anything is signed, and seen to be missing where it was stored before.</summary>
public sealed class UndrawableTextTests
{
    [Theory]
    [InlineData("fullName", "王小明", "王 小 明")]
    [InlineData("fullName", "محمد", "م ح د")]
    [InlineData("fullName", "สมชาย", "ส ม ช า ย")]
    [InlineData("fullName", "Nguyễn Văn 𠀀", "𠀀")]
    [InlineData("address", "Số 1, 北 Hà Nội", "北")]
    public async Task An_application_that_no_form_can_print_is_refused_with_the_field_and_the_characters(string field, string value, string missing)
    {
        await using var portal = await PortalHost.StartAsync();
        var application = Journey.ApplicationWith(await portal.Anna.UploadAsync("upload-0001"), await portal.Anna.UploadAsync("upload-0002"));
        application["form"]![field] = value;

        var refused = (await portal.Anna.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(422);

        Assert.Equal("PORTAL-2421", Assert.Single(refused.CodesOf($"/form/{field}")));
        Assert.Contains(
            refused.Json["errors"]!.AsArray().Single(wrong => (string)wrong!["field"]! == $"/form/{field}")!.AsObject(),
            part => part.Value!.ToString().Contains(missing, StringComparison.Ordinal));
        Assert.Empty((await portal.Anna.GetAsync("api/dossiers")).Expect(200).Json["items"]!.AsArray());
    }

    [Fact]
    public void A_name_that_was_stored_before_is_printed_with_a_mark_for_each_character_that_is_missing()
    {
        Assert.Equal(DrawnFor("Nguyễn ??? ?"), DrawnFor("Nguyễn 王小明 𠀀"));
        Assert.NotEqual(DrawnFor("Nguyễn"), DrawnFor("Nguyễn 王小明 𠀀"));
    }

    /// <summary>What the first page of form 01 draws for an applicant of the name.</summary>
    private static byte[] DrawnFor(string name)
    {
        var dossier = FormSamples.Of(new Dictionary<string, string>(FormSamples.Short) { ["fullName"] = name });
        using var file = new MemoryStream(FormPage.Draw(FormSamples.Texts.Of(dossier, DossierForm.Receipt), dossier, "1/2026", DossierSamples.Monday));
        using var document = PdfReader.Open(file, PdfDocumentOpenMode.Import);
        return document.Pages[0].Contents.CreateSingleContent().Stream!.UnfilteredValue;
    }
}
