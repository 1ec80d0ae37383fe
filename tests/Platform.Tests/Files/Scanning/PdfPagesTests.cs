using EGov.Platform.Files.Scanning;
using EGov.Platform.Tests.Pdf;

namespace EGov.Platform.Tests.Files.Scanning;

public sealed class PdfPagesTests
{
    [Theory]
    [InlineData("<< /Kids [3 0 R 4 0 R] >>", "<< /Type /Page >>", "<< /Type /Page >>", null)]
    [InlineData("<< /Kids [3 0 R 4 0 R] >>", "<< /Kids [5 0 R] >>", "<< /Type /Page >>", null)]
    [InlineData("<< /Kids [3 0 R] >>", "<< /Kids [2 0 R] >>", "null", "EGOV-1150")]
    [InlineData("<< /Kids [3 0 R] >>", "<< /Kids [3 0 R] >>", "null", "EGOV-1150")]
    [InlineData("<< /Kids [3 0 R] >>", "<< /Kids [4 0 R 5 0 R] >>", "<< /Kids [3 0 R] >>", "EGOV-1150")]
    [InlineData("<< /Kids [3 0 R 3 0 R] >>", "<< /Type /Page >>", "null", "EGOV-1150")]
    [InlineData("<< /Kids [3 0 R] >>", "null", "null", "EGOV-1150")]
    [InlineData("<< /Kids [<< /Type /Page >>] >>", "null", "null", "EGOV-1150")]
    [InlineData("<< /Kids [] >>", "null", "null", "EGOV-1150")]
    [InlineData("<< /Type /Pages >>", "null", "null", "EGOV-1150")]
    public void A_tree_of_pages_ends_and_has_some(string root, string first, string second, string? code)
    {
        var pdf = new PdfBuilder().Add("<< /Type /Catalog /Pages 2 0 R >>").Add(root).Add(first).Add(second).Add("<< /Type /Page >>").Build();

        Assert.Equal(code, PdfStructure.Check(pdf)?.Definition.Code);
    }
}
