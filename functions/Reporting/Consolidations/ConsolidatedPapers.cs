using System.Security.Cryptography;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Storage;
using EGov.Reporting.Collections;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Consolidations;

/// <summary>
/// Gives what was put together as a paper. What is final bears the agency's seal and is kept: the same content is one paper, sealed once, and after a
/// report was opened again it is another. What is not final is drawn each time and bears none.
/// </summary>
internal sealed class ConsolidatedPapers(IDocumentSigner signer, FileVault vault, TimeProvider clock)
{
    /// <summary>The PDF.</summary>
    public async Task<Result<byte[]>> PdfOfAsync(Consolidation what, CancellationToken cancellation)
    {
        if (what.Rows > ConsolidationLimits.ConsolidatedRows)
        {
            return ReportingErrors.ConsolidationTooLong.With(what.Rows, ConsolidationLimits.ConsolidatedRows);
        }

        if (!what.IsFinal)
        {
            return ConsolidatedPage.Draw(what, clock.GetUtcNow());
        }

        var id = new Guid(SHA256.HashData(PlatformJson.Write(what)).AsSpan(0, 16)).ToString("N");
        if (await vault.FindIssuedAsync(id, cancellation) is { } kept)
        {
            return await vault.OpenAsync(kept, cancellation);
        }

        var drawn = ConsolidatedPage.Draw(what, clock.GetUtcNow());
        var agency = new Signatory(SignatoryKind.Agency, what.Agency, what.AgencyName.Vi, $"Báo cáo tổng hợp {what.RegimeName.Vi}, kỳ {what.Period}");
        if (!(await signer.SignPdfAsync(drawn, agency, cancellation)).Succeeded(out var signed, out var error))
        {
            return error;
        }

        var period = Collection.AggregateId(what.Regime, PeriodCode.Parse(what.Period)!.Value);
        await vault.KeepIssuedAsync($"agency-{what.Agency}", id, new Upload(NameOf(what, "pdf"), signed), period, cancellation);
        return await vault.FindIssuedAsync(id, cancellation) is { } issued
            ? await vault.OpenAsync(issued, cancellation)
            : throw new InvalidOperationException($"The paper {id} was kept and is gone.");
    }

    /// <summary>The name of a file of it.</summary>
    public static string NameOf(Consolidation what, string ending) => $"bao-cao-tong-hop-{what.Regime}-{what.Period}-{what.Agency}.{ending}";
}
