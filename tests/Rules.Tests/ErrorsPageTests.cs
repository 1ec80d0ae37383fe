using System.Text;
using EGov.Cabinet.Errors;
using EGov.Exchange.Errors;
using EGov.Identity.Errors;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Reporting.Errors;

namespace EGov.Rules.Tests;

/// <summary>docs/errors.md is written from the catalogues of errors and from those of the axis's warnings.</summary>
public sealed class ErrorsPageTests
{
    private static IReadOnlyList<ErrorDefinition> All { get; } =
    [
        .. ErrorCatalogue.Of(typeof(PlatformErrors)), .. ErrorCatalogue.Of(typeof(IdentityErrors)), .. ErrorCatalogue.Of(typeof(PortalErrors)),
        .. ErrorCatalogue.Of(typeof(ExchangeErrors)), .. ErrorCatalogue.Of(typeof(CabinetErrors)), .. ErrorCatalogue.Of(typeof(ReportingErrors)),
    ];

    [Fact]
    public void The_page_of_errors_says_what_the_catalogues_do()
    {
        var page = new StringBuilder("# Errors\n\nWritten by `ErrorsPageTests`; do not edit. A code never changes its meaning; `{0}` stands for what it is about.\n\n");
        page.Append("| code | status | tiếng Việt | English |\n|---|---|---|---|\n");
        foreach (var error in All)
        {
            page.Append($"| {error.Code} | {error.Status} | **{error.Title.Vi}.** {error.Detail.Vi} | **{error.Title.En}.** {error.Detail.En} |\n");
        }

        page.Append("\n## Warnings of the exchange axis\n\nWhat is odd about a packet that is taken all the same: in `notes` of the receipt and of the document, for its sender's software to be mended. ");
        page.Append("From `EXCHANGE-W100` on `{0}` is where: the path of an element, the name of a file, or `/`.\n\n| code | tiếng Việt | English |\n|---|---|---|\n");
        foreach (var (code, text) in ExchangeWarnings.All)
        {
            page.Append($"| {code} | {text.Vi} | {text.En} |\n");
        }

        RepositoryFiles.Compare("docs/errors.md", page.ToString());
    }

    [Fact]
    public void No_two_errors_share_a_code() => Assert.Equal(All.Count, All.Select(error => error.Code).Distinct().Count());
}
