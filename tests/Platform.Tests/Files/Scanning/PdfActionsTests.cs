using EGov.Platform.Files.Scanning;
using EGov.Platform.Results;
using EGov.Platform.Tests.Pdf;

namespace EGov.Platform.Tests.Files.Scanning;

public sealed class PdfActionsTests
{
    [Theory]
    [InlineData("/OpenAction << /S /URI /URI (https://example.vn) >>", "OpenAction URI")]
    [InlineData("/OpenAction << /S /Hide /T (field) >>", "OpenAction Hide")]
    [InlineData("/OpenAction << /URI (https://example.vn) >>", "OpenAction ?")]
    [InlineData("/OpenAction 4 0 R", "OpenAction URI")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /Named /N /NextPage /Next 4 0 R >> >>", "OpenAction URI")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [<< /S /GoTo /D [3 0 R /Fit] >> 4 0 R] >>", "OpenAction URI")]
    [InlineData("/AA << /WC << /S /ResetForm >> >>", "AA/WC ResetForm")]
    [InlineData("/AA << /WP 4 0 R >>", "AA/WP URI")]
    [InlineData("/OpenAction 5 0 R", "OpenAction Next")]
    public void What_a_document_does_unasked_is_refused_and_named(string inCatalog, string named)
    {
        var error = Check(PdfBuilder.WithPage(inCatalog).Add("<< /S /URI /URI (https://example.vn) >>").Add("<< /S /GoTo /Next 5 0 R >>"));

        Assert.Equal("EGOV-1181", error?.Definition.Code);
        Assert.Contains(named, error!.DetailIn(Language.Vietnamese), StringComparison.Ordinal);
        Assert.Contains(named, error!.DetailIn(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/OpenAction [3 0 R /Fit]")]
    [InlineData("/OpenAction (chapter)")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")]
    [InlineData("/AA << /WC << /S /Named /N /FirstPage >> >>")]
    public void Turning_to_a_page_is_fine(string inCatalog) => Assert.Null(Check(PdfBuilder.WithPage(inCatalog)));

    [Fact]
    public void A_link_that_a_reader_presses_is_fine() => Assert.Null(Check(
        PdfBuilder.WithPage().Add("<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.vn) >> >>")));

    [Theory]
    [InlineData("/S /Sound")]
    [InlineData("/S /Movie")]
    [InlineData("/S /GoToR /F (other.pdf)")]
    [InlineData("/S /Thread /F (other.pdf)")]
    [InlineData("/Type /3D /OnInstantiate 3 0 R")]
    [InlineData("/Type /Annot /Subtype /3D /Rect [0 0 9 9]")]
    [InlineData("/Type /3D /Subtype /U3D")]
    [InlineData("/Type /Annot /Subtype /RichMedia /Rect [0 0 9 9]")]
    [InlineData("/Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9]")]
    public void What_plays_runs_or_opens_other_files_is_refused_wherever_it_is(string action) =>
        Assert.Equal("EGOV-1151", Check(PdfBuilder.WithPage().Add($"<< {action} >>"))?.Definition.Code);

    [Fact]
    public void A_form_that_stands_for_a_page_of_another_file_is_refused() => Assert.Equal(
        "EGOV-1182",
        Check(PdfBuilder.WithPage().Add("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (other.pdf) /Page 0 >> /Length 0 >>\nstream\n\nendstream"))?.Definition.Code);

    private static Error? Check(PdfBuilder pdf) => PdfStructure.Check(pdf.Build());
}
