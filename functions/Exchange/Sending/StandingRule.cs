using EGov.Exchange.Documents;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Sending;

/// <summary>What a document is worth by the signatures of its files (Decision 28/2018/QĐ-TTg, article 4; Decree 30/2020/NĐ-CP, article 5.1).</summary>
internal static class StandingRule
{
    /// <summary>
    /// One signature that is not valid makes all doubtful. The decree's rule, the authorised person first and then the agency's seal, is held to
    /// the first file, which is the document itself; others are what comes with it. Another agency's seal is not the sender's.
    /// </summary>
    public static Standing Of(IReadOnlyList<ExaminedFile> files, SignatureReport? packet, SealNote? seal)
    {
        if (files.Any(file => file.Report?.Conclusion is SignatureConclusion.Invalid) || packet?.Conclusion is SignatureConclusion.Invalid)
        {
            return Standing.Doubtful;
        }

        return files is [{ Report: { } report }, ..]
            ? DecreeRule.Of(report).Standing is OriginalStanding.OriginalValue && seal is not { IsAnothers: true } ? Standing.Original : Standing.Incomplete
            : files.Any(file => file.Report is not null) ? Standing.Incomplete : Standing.ForInformation;
    }
}
