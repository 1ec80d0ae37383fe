using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;

namespace EGov.Platform.Tests.Audit;

/// <summary>An audit trail in memory with a signer and a time-stamp authority that only the test holds.</summary>
internal sealed class AuditPlay
{
    private static readonly DateTimeOffset Start = new(2026, 11, 16, 8, 0, 0, TimeSpan.FromHours(7));

    internal static DateOnly FirstDay { get; } = new(2026, 11, 16);

    internal MemoryDocumentStore Audit { get; } = new();

    internal MemoryDocumentStore Inbox { get; } = new();

    internal TestClock Clock { get; } = new(Start);

    internal AppStores Stores { get; }

    internal AuditTrail Trail { get; }

    internal AuditSealer Sealer { get; private set; }

    private readonly KeyedSigner signer;

    /// <param name="secret">Makes the key of signer and time-stamp authority: another system has another one.</param>
    internal AuditPlay(string secret = "the key")
    {
        signer = new KeyedSigner(Clock, secret);
        Stores = MemoryDocumentStore.App() with { Audit = Audit, AuditInbox = Inbox };
        Trail = new AuditTrail(Stores, "test", Clock);
        Sealer = new AuditSealer(Stores, "test", Clock);
    }

    internal AuditDays Days => DaysOf(Sealer);

    internal AuditVerification Verification => new(Stores, "test", signer, Clock);

    internal SealHandover Handover => new(Stores, "test");

    /// <summary>As another process would go on.</summary>
    internal AuditSealer Restart() => Sealer = new AuditSealer(Stores, "test", Clock);

    internal AuditDays DaysOf(AuditSealer sealer) => new(
        Stores,
        sealer,
        new AuditSignatory("test", new Signatory(SignatoryKind.Agency, "G22", "Office", "Audit trail")),
        signer,
        Clock);

    internal async Task<AuditEntry> ReadAsync(string actor, string target)
    {
        var now = Clock.GetUtcNow();
        var entry = new AuditEntry(
            Guid.CreateVersion7(now).ToString("N"), now, "test", new AuditActor(actor, "official", "G01"), "thing.read", target,
            AuditOutcome.Done, AuditPurpose.Settlement, null, "127.0.0.1");
        await Trail.RecordAsync(entry, default);
        return entry;
    }

    internal Task ChangeAsync(string aggregate, long sequence) => Trail.RecordAsync(
        aggregate, EventTypes.ToRecord(new Events.Counted(Clock.Now, "anna", 1), sequence, null), default);

    internal async Task SealAsync(AuditSealer? sealer = null)
    {
        var changed = await Inbox.ChangesAsync(null, 10_000, default);
        await (sealer ?? Sealer).SealAsync(changed.Documents.Select(each => PlatformJson.Read<AuditInboxDocument>(each.Content)), default);
    }

    /// <summary>All chained entries, with where they are.</summary>
    internal async Task<IReadOnlyList<(StoredDocument Document, AuditBlock Block)>> BlocksAsync() =>
    [
        .. (await Audit.ChangesAsync(null, 100_000, default)).Documents
            .Where(document => document.Partition.StartsWith("audit-", StringComparison.Ordinal))
            .Select(document => (document, PlatformJson.Read<AuditBlock>(document.Content))),
    ];

    internal async Task<IReadOnlyList<string>> EntriesAsync() =>
        [.. (await BlocksAsync()).SelectMany(each => each.Block.Entries).Select(chained => chained.Entry.Id)];

    internal async Task PutAsync(StoredDocument document, AuditBlock block) =>
        Assert.NotNull(await Audit.ReplaceAsync(document.Partition, document.Id, document.Tag, PlatformJson.Write(block), default));

    internal async Task<IReadOnlyList<AuditFinding>> FindingsAsync(int days = 1) =>
        [.. (await Verification.VerifyAsync(FirstDay, FirstDay.AddDays(days - 1), default)).Days.SelectMany(day => day.Findings)];

    /// <summary>Signs a day's seal once more, as whoever may use the key can.</summary>
    internal async Task SignAnewAsync(DateOnly day)
    {
        var signature = (await Audit.GetAsync(AuditNames.Signatures, AuditNames.Text(day), default))!;
        Assert.True(await Audit.DeleteAsync(AuditNames.Signatures, signature.Id, signature.Tag, default));
        var seal = (await new AuditSeals(Stores).FindAsync(day, default))!;
        Assert.True((await signer.SignDetachedAsync(seal.Content, null!, default)).Succeeded(out var cms, out _));
        var document = new AuditDaySignature(signature.Id, AuditNames.Signatures, Convert.ToBase64String(cms.Span));
        await Audit.CreateAsync(AuditNames.Signatures, document.Id, PlatformJson.Write(document), default);
    }

    internal void NextDay() => Clock.Now = new DateTimeOffset(Clock.Now.AddHours(7).Date.AddDays(1).AddMinutes(5), TimeSpan.FromHours(7));

    /// <summary>Signs and stamps with a key of its own: the stores do not hold it.</summary>
    private sealed class KeyedSigner(TimeProvider clock, string secret) : IDocumentSigner, ISignatureVerifier
    {
        private readonly byte[] key = System.Text.Encoding.UTF8.GetBytes(secret);

        public Task<Result<ReadOnlyMemory<byte>>> SignDetachedAsync(
            ReadOnlyMemory<byte> content, Signatory signatory, CancellationToken cancellation) =>
            Task.FromResult<Result<ReadOnlyMemory<byte>>>((ReadOnlyMemory<byte>)Of(content, clock.GetUtcNow().UtcTicks));

        public Task<Result<ReadOnlyMemory<byte>>> SignPdfAsync(
            ReadOnlyMemory<byte> pdf, Signatory signatory, SignatureAppearance? appearance, CancellationToken cancellation) =>
            throw new NotSupportedException("No PDF is signed here.");

        public Task<Result<ReadOnlyMemory<byte>>> SignXmlAsync(
            ReadOnlyMemory<byte> xml, XmlPlace place, Signatory signatory, CancellationToken cancellation) =>
            throw new NotSupportedException("No XML is signed here.");

        public Task<SignatureReport> VerifyDetachedAsync(
            ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> signature, CancellationToken cancellation)
        {
            var ticks = BitConverter.ToInt64([.. signature.Span, .. new byte[sizeof(long)]]);
            var conclusion = signature.Span.SequenceEqual(Of(content, ticks)) ? SignatureConclusion.Valid : SignatureConclusion.Invalid;
            var at = conclusion == SignatureConclusion.Valid ? new DateTimeOffset(ticks, TimeSpan.Zero) : DateTimeOffset.MinValue;
            var time = new SignedTime(at, SigningClock.TimestampAuthority, "test");
            var coverage = new SignedCoverage(true, new("Toàn bộ", "All"), null);
            return Task.FromResult(new SignatureReport(
                SignedFormat.DetachedCms, string.Empty, clock.GetUtcNow(), conclusion,
                [new VerifiedSignature("CMS", null, time, coverage, conclusion, [])], []));
        }

        public Task<SignatureReport> VerifyPdfAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation) =>
            throw new NotSupportedException("No PDF is looked at here.");

        public Task<SignatureReport> VerifyXmlAsync(ReadOnlyMemory<byte> xml, CancellationToken cancellation) =>
            throw new NotSupportedException("No XML is looked at here.");

        /// <summary>The time, then what proves it of the content.</summary>
        private byte[] Of(ReadOnlyMemory<byte> content, long ticks)
        {
            var time = BitConverter.GetBytes(ticks);
            byte[] said = [.. time, .. content.Span];
            return [.. time, .. System.Security.Cryptography.HMACSHA256.HashData(key, said)];
        }
    }
}
