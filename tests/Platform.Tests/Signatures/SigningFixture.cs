using System.Security.Cryptography.X509Certificates;
using EGov.Local.Signing;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Platform.Tests.Signatures;

/// <summary>An authority of its own in a folder of its own, at a time that the test sets.</summary>
internal sealed class SigningFixture : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);
    public static readonly Signatory Minister = new(SignatoryKind.Person, "001099012345", "Nguyễn Văn An", "Phê duyệt");
    public static readonly Signatory Ministry = new(SignatoryKind.Agency, "G01.08", "Cục Cảnh sát giao thông", "Ban hành");

    public SigningFixture(DateTimeOffset? now = null)
    {
        Clock = new TestClock(now ?? Start);
        Authority = new DevelopmentAuthority(Folder, Clock);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("authority-").FullName;

    public TestClock Clock { get; }

    public DevelopmentAuthority Authority { get; }

    public ISignatureVerifier Verifier => new SignatureVerifier(new FolderTrustStore(Authority.TrustFolder, Clock), Clock);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public IDocumentSigner Signer(ISigningKeys? keys = null, ITimestampAuthority? stamps = null) =>
        new DocumentSigner(keys ?? Authority, stamps ?? Authority, new SignaturePlaces(), Clock, NullLogger<DocumentSigner>.Instance);

    public async Task<byte[]> SignAsync(byte[] pdf, Signatory? signatory = null, ISigningKeys? keys = null)
    {
        Assert.True((await Signer(keys).SignPdfAsync(pdf, signatory ?? Minister, default)).Succeeded(out var signed, out var error), error?.DetailIn(Language.English));
        return signed.ToArray();
    }

    public async Task<byte[]> SignDetachedAsync(byte[] content, ISigningKeys? keys = null)
    {
        Assert.True((await Signer(keys).SignDetachedAsync(content, Minister, default)).Succeeded(out var signed, out _));
        return signed.ToArray();
    }

    public async Task<SigningKey> KeyAsync(Signatory signatory)
    {
        Assert.True((await Authority.FindAsync(signatory, default)).Succeeded(out var key, out _));
        return key;
    }

    /// <summary>The issuing authority with its key.</summary>
    public X509Certificate2 Issuing => X509Certificate2.CreateFromPemFile(Path.Combine(Folder, "issuing.pem"));

    public Task<SignatureReport> VerifyAsync(byte[] pdf) => Verifier.VerifyPdfAsync(pdf, default);
}

/// <summary>One key, whoever asks.</summary>
internal sealed class OneKey(SigningKey key) : ISigningKeys
{
    public Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation) =>
        Task.FromResult<Result<SigningKey>>(key);
}
