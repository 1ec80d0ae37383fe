using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

internal static class SignatureReading
{
    /// <summary>The numbers of the checks that came out so, of the document and of all its signatures.</summary>
    public static IReadOnlyList<string> Codes(this SignatureReport report, CheckOutcome outcome) =>
        [.. report.Checks.Concat(report.Signatures.SelectMany(signature => signature.Checks)).Where(check => check.Outcome == outcome).Select(check => check.Code)];
}
