using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Trust;

/// <summary>
/// Paths from certificates to the roots. To find one costs most of what it takes to look at a signature, and the same few hundred signatories
/// sign again and again, so what was found is kept. It holds exactly until the next moment at which one of the certificates that it was found
/// among begins or ceases to be valid; whether one of them is revoked is no part of it and is asked each time.
/// </summary>
internal sealed class CertificatePaths(IReadOnlyList<X509Certificate2> roots, IReadOnlyList<X509Certificate2> intermediates)
{
    /// <summary>How many certificates are remembered; then all are forgotten, so that nobody fills the memory with certificates of their own making.</summary>
    internal const int Most = 1024;
    private const int MostSpans = 4;

    private readonly ConcurrentDictionary<string, Span[]> known = new(StringComparer.Ordinal);
    private readonly long[] turns = [.. TurnsOf(roots.Concat(intermediates))];

    /// <summary>The path at the time.</summary>
    /// <param name="certificate">Whose path it is.</param>
    /// <param name="extra">Certificates that came with it.</param>
    /// <param name="at">The time, counted in whole seconds, as certificates do.</param>
    public CertificatePath Find(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> extra, DateTimeOffset at)
    {
        var second = at.ToUnixTimeSeconds();
        var key = KeyOf(certificate, extra);
        var spans = known.GetValueOrDefault(key) ?? [];
        if (Array.Find(spans, span => span.After < second && second < span.Before) is { } found)
        {
            return found.Path;
        }

        var path = Build(certificate, extra, DateTimeOffset.FromUnixTimeSeconds(second));
        if (SpanAround(second, certificate, extra, path) is { } span)
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[key] = [span, .. spans.Take(MostSpans - 1)];
        }

        return path;
    }

    private CertificatePath Build(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> extra, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(roots.ToArray());
        policy.ExtraStore.AddRange(extra.ToArray());
        policy.ExtraStore.AddRange(intermediates.ToArray());
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        chain.Build(certificate);
        var flaws = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, status) => all | status.Status);
        return new([.. chain.ChainElements.Select(element => X509CertificateLoader.LoadCertificate(element.Certificate.RawDataMemory.Span))], flaws);
    }

    /// <summary>
    /// The open span between the turns on both sides; null at a turn itself, where certificates differ in whether they count it in, and where turns are
    /// not known.
    /// </summary>
    private Span? SpanAround(long second, X509Certificate2 certificate, IReadOnlyList<X509Certificate2> extra, CertificatePath path)
    {
        if (TurnsOfOthers(extra.Append(certificate)) is not { } own)
        {
            return null;
        }

        var (after, before) = (long.MinValue, long.MaxValue);
        foreach (var turn in turns.Concat(own))
        {
            if (turn == second)
            {
                return null;
            }

            (after, before) = turn < second ? (Math.Max(after, turn), before) : (after, Math.Min(before, turn));
        }

        return new Span(after, before, path);
    }

    private static IEnumerable<long> TurnsOf(IEnumerable<X509Certificate2> certificates) => certificates.SelectMany(static certificate => new[]
    {
        new DateTimeOffset(certificate.NotBefore.ToUniversalTime()).ToUnixTimeSeconds(),
        new DateTimeOffset(certificate.NotAfter.ToUniversalTime()).ToUnixTimeSeconds(),
    });

    /// <summary>The turns of certificates that came from elsewhere; null where one that is damaged does not say.</summary>
    private static List<long>? TurnsOfOthers(IEnumerable<X509Certificate2> certificates)
    {
        try
        {
            return [.. TurnsOf(certificates)];
        }
        catch (CryptographicException)
        {
            // Anybody can put such a one beside a signature: its paths are not kept.
            return null;
        }
    }

    private static string KeyOf(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> extra)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(certificate.RawDataMemory.Span);
        foreach (var each in extra)
        {
            hash.AppendData(each.RawDataMemory.Span);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private sealed record Span(long After, long Before, CertificatePath Path);
}

/// <summary>A path, the certificate itself first, and all that is wrong with it.</summary>
/// <param name="Certificates">From the certificate towards a root.</param>
/// <param name="Flaws">What is wrong at the time that was asked for.</param>
internal sealed record CertificatePath(IReadOnlyList<X509Certificate2> Certificates, X509ChainStatusFlags Flaws);
