namespace EGov.Platform.Audit;

/// <summary>Holds a day's seal to the one that a second party keeps of it.</summary>
internal static class SealComparison
{
    /// <summary>What the trail has no longer as it was given; nothing when it is all there.</summary>
    /// <param name="kept">What the second party keeps.</param>
    /// <param name="seal">The trail's seal of that day, or null.</param>
    /// <param name="signature">The trail's signature over it, or null.</param>
    internal static IEnumerable<AuditFinding> Compare(KeptSeal kept, AuditDaySeal? seal, byte[]? signature)
    {
        if (seal is null)
        {
            return [Finding(AuditFault.SealGone)];
        }

        if (kept.Content.Span.SequenceEqual(seal.Content))
        {
            return kept.Signature.Span.SequenceEqual(signature) ? [] : [Finding(AuditFault.SignatureReplaced)];
        }

        // Where all ends are the same it was an earlier day that was rewritten, and this seal was made anew to hang on it.
        List<ShardEnd> rewritten = [.. kept.Seal.Ends.Except(seal.Ends)];
        return rewritten.Count == 0 ? [Finding(AuditFault.SealRewritten)] : rewritten.Select(end => Finding(AuditFault.SealRewritten, end.Shard));

        AuditFinding Finding(AuditFault fault, string? shard = null) => new(kept.Day, shard, null, null, fault);
    }
}
