using EGov.Exchange.Documents;
using EGov.Platform.Agencies;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Sending;

/// <summary>
/// Whose seal is on a document. What an agency sends it seals (Decision 28/2018/QĐ-TTg, article 6.1), so another's seal makes no original of the
/// sender's; handing on what another sealed is allowed, and told.
/// </summary>
internal sealed class SealOwner(IAgencyRegistry registry)
{
    /// <summary>What is to be noted; null where a seal is the sender's, or there is none that counts.</summary>
    public async Task<SealNote?> NoteAsync(SignatureReport report, Agency sender, CancellationToken cancellation)
    {
        var seals = report.Signatures
            .Where(signature => signature.Conclusion is not SignatureConclusion.Invalid)
            .Select(signature => signature.Signer)
            .OfType<SignerIdentity>()
            .Where(signer => SignerCriteria.Default.NatureOf(signer.Subject) is SignerNature.Agency)
            .ToList();
        var others = new List<string>();
        foreach (var seal in seals)
        {
            var codes = SignerCriteria.Default.AgencyCodesOf(seal.Subject);
            if (codes.Count == 0 ? IsNamed(seal, sender) : await AnyIsAsync(codes, sender, cancellation))
            {
                return null;
            }

            others.AddRange(codes);
        }

        return seals.Count == 0 ? null : others.Count > 0 ? Another(string.Join(", ", others.Distinct()), sender) : Unnamed(seals[^1], sender);
    }

    private async Task<bool> AnyIsAsync(IReadOnlyList<string> codes, Agency sender, CancellationToken cancellation)
    {
        foreach (var code in codes)
        {
            if (code == sender.Id || code == sender.Codes.Qcvn102 || code == sender.Codes.Decision20
                || (await registry.FindAsync(code, cancellation))?.Id == sender.Id)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(SignerIdentity seal, Agency sender) => SignerCriteria.NamesOf(seal.Subject)
        .Any(name => string.Equals(name.Normalize(), sender.Name.Vi.Normalize(), StringComparison.OrdinalIgnoreCase));

    private static SealNote Another(string codes, Agency sender) => new(true, AxisNotes.AnothersSeal.With(codes, sender.Id));

    private static SealNote Unnamed(SignerIdentity seal, Agency sender) => new(false, AxisNotes.SealWithoutCode.With(seal.Name, sender.Id));
}

/// <summary>What is to be noted of whose seal it is.</summary>
/// <param name="IsAnothers">Whether the certificate has the code of another agency.</param>
/// <param name="Note">The note.</param>
internal sealed record SealNote(bool IsAnothers, PacketNote Note);
