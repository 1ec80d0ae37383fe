using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Sending;

/// <summary>What was found of a document's signatures when the axis took it, kept beside it for ever.</summary>
/// <param name="Files">The report on each file that is signed.</param>
/// <param name="Packet">The report on the signature over the packet; null when it has none.</param>
/// <param name="Decree">How the first file keeps the rule of two signatures; null when it has none at all.</param>
internal sealed record DocumentReport(IReadOnlyList<FileReport> Files, SignatureReport? Packet, DecreeStanding? Decree);

/// <summary>The report on a file.</summary>
/// <param name="ContentId">The file, by its name within the packet.</param>
internal sealed record FileReport(string ContentId, SignatureReport Report);
