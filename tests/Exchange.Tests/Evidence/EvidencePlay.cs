using System.Text.Json.Nodes;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Evidence;
using EGov.Exchange.Evidence.Blocks;
using EGov.Exchange.Evidence.Chains;
using EGov.Exchange.Evidence.Packages;
using EGov.Exchange.Evidence.Verification;
using EGov.Local.Signing;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Files;
using EGov.Platform.Proof;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Exchange.Tests.Evidence;

/// <summary>Evidence in memory: what happened stands in the log, and a time-stamp authority is at hand that may be away.</summary>
internal sealed class EvidencePlay
{
    internal const string Id = "0198c0ffee0070008000000000000001";
    internal static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly string Folder = Directory.CreateTempSubdirectory("evidence-authority-").FullName;

    static EvidencePlay()
    {
        // Its certificates are made once, for they take longer than most of these stories.
        new DevelopmentAuthority(Folder, new TestClock(Start)).Stamp(new byte[32], null);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }

    internal EvidencePlay(EvidenceBounds? bounds = null)
    {
        Bounds = bounds ?? EvidenceBounds.Usual;
        Authority = new(new DevelopmentAuthority(Folder, AuthorityClock));
        Verification = new(Verifier);
        Stores = MemoryDocumentStore.App() with { Evidence = Container };
        Keys = new(Stores, new MasterKey(Convert.ToBase64String(new byte[32])));
        (Chains, Sealer, Stamps) = Replica();
        Blocks = new(Evidence);
        Packages = new(Stores, Evidence, Chains, new BlockWays(Blocks, Verifier));
    }

    internal static string TrustFolder { get; } = new DevelopmentAuthority(Folder, new TestClock(Start)).TrustFolder;

    internal TestClock Clock { get; } = new(Start);

    /// <summary>The authority's own clock, which may be wrong.</summary>
    internal TestClock AuthorityClock { get; } = new(Start);

    internal MemoryDocumentStore Container { get; } = new();

    internal AppStores Stores { get; }

    internal OwnerKeys Keys { get; }

    internal EvidenceBounds Bounds { get; }

    internal FlakyAuthority Authority { get; }

    internal EvidenceChains Chains { get; }

    internal EvidenceSealer Sealer { get; }

    internal EvidenceStamps Stamps { get; }

    internal EvidenceBlocks Blocks { get; }

    internal EvidencePackages Packages { get; }

    internal EvidenceStore Evidence => new(Stores, new SealedRecords(Keys), Clock);

    internal StampVerifier Verifier => StampVerifier.Of(TrustFolder, Clock);

    internal EvidenceVerification Verification { get; }

    /// <summary>What another process would work with.</summary>
    internal (EvidenceChains Chains, EvidenceSealer Sealer, EvidenceStamps Stamps) Replica()
    {
        var blocks = new EvidenceBlocks(Evidence);
        return (
            new(Stores, Evidence),
            new(blocks, Evidence, Bounds),
            new(blocks, new ProofStamper(Authority, Verifier, NullLogger<ProofStamper>.Instance)));
    }

    /// <summary>Lets something happen and tells nobody.</summary>
    /// <returns>The aggregate and how many events it has now.</returns>
    internal async Task<(string Aggregate, long Sequence)> HappenAsync(string aggregate, params IDomainEvent[] events)
    {
        var sequence = (await EventJournal.ReadAsync(Stores, aggregate, 1, long.MaxValue, default)).Count;
        foreach (var happened in events)
        {
            await EventJournal.AppendAsync(Stores, aggregate, aggregate.Split('-')[0], EventTypes.ToRecord(happened, ++sequence, null), default);
        }

        return (aggregate, sequence);
    }

    /// <summary>Lets something happen and enters it.</summary>
    internal async Task RecordAsync(string aggregate, params IDomainEvent[] events)
    {
        var told = await HappenAsync(aggregate, events);
        await Chains.CatchUpAsync(told.Aggregate, told.Sequence, default);
    }

    /// <summary>As the timer does.</summary>
    internal async Task SealAsync()
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        AuthorityClock.Now += TimeSpan.FromMinutes(1);
        await Sealer.SealAsync(default);
        await Stamps.StampAsync(default);
    }

    /// <summary>A document to two agencies that has gone through something, over some minutes; its last entry waits.</summary>
    internal async Task<Document> DocumentAsync(bool lastWaits = true)
    {
        var accepted = Accepted(Start);
        await RecordAsync($"document-{Id}", accepted);
        foreach (var recipient in accepted.Recipients)
        {
            await RecordAsync($"delivery-{Id}-{recipient.Agency}", Placed(accepted, recipient), new DeliveryTransported(Start, "system", Transport.Processing, null));
        }

        await RecordAsync($"document-{Id}", new DocumentRecallAsked(Start.AddSeconds(2), "clerk-0", "Sai ngày", ["G09", "G12"], null));
        await SealAsync();
        for (var minute = 0; minute < 5; minute++)
        {
            await RecordAsync($"delivery-another{minute}-G01", new DeliveryPushed(Clock.Now, "system", "other"));
            await SealAsync();
        }

        await RecordAsync($"delivery-{Id}-G09", new DeliveryReported(
            Clock.Now, "clerk-1", "02", "Sai thẩm quyền", null, null, ReportOutcome.Applied, new(null, null, "Vụ 2")));
        await RecordAsync($"document-{Id}", new DocumentRecallAsked(Clock.Now, "clerk-0", "Sai số", ["G09"], null));
        await SealAsync();
        if (lastWaits)
        {
            await RecordAsync($"delivery-{Id}-G12", new DeliveryReminded(Clock.Now, "system", 1, Clock.Now.AddDays(1), false));
        }

        var events = (await EventJournal.ReadAsync(Stores, $"document-{Id}", 1, long.MaxValue, default)).Select(record => EventTypes.FromRecord<DocumentEvent>(record)!);
        return events.Aggregate((Document?)null, Document.Fold)!;
    }

    internal async Task<EvidencePackage> PackageAsync(Document document, EvidenceView? view = null, long? through = null)
    {
        var made = await Packages.MakeAsync(document, view ?? new(["G09", "G12"], [], EvidenceReader.Sender), through, default);
        Assert.True(made.Succeeded(out var package, out var error), error?.Definition.Code);
        return package!;
    }

    internal async Task<EvidenceReport> VerifyAsync(byte[] file, PackagePacket? packet = null) => await Verification.VerifyAsync(file, packet, default);

    internal static DocumentAccepted Accepted(DateTimeOffset at) => new(
        at, "system-G01", Id, MessageKind.Document, Door.Rest, "system-G01", "G01", "000.00.00.G01", BusinessType.New, null, Head, null,
        ["000.00.00.G09 G09", "000.00.00.G12 G12"],
        new(new string('a', 64), 4711, "exchange", "envelope", false), [], Standing.ForInformation, [], [], false);

    internal static DeliveryPlaced Placed(DocumentAccepted accepted, Recipient recipient) => new(
        accepted.At, "system", accepted.Id, recipient,
        new(MessageKind.Document, accepted.Business, accepted.Sender, accepted.SenderCode, Head, null, Standing.ForInformation, accepted.At, 0, false),
        "20260105-00000001", accepted.At.AddHours(9));

    private static LetterHead Head { get; } = new(
        null, "15", "QĐ-BNV", new(2026, 1, 5), "Quyết định", "Về việc \"ban hành\"\tquy chế", "Nguyễn Văn A", null, Priority.Normal, null, null);

    /// <summary>The file with a change to what it says, the digest as it was.</summary>
    internal static JsonObject JsonOf(byte[] file) => JsonNode.Parse(file)!.AsObject();
}

/// <summary>An authority that may be away.</summary>
internal sealed class FlakyAuthority(ITimestampAuthority inner) : ITimestampAuthority
{
    internal bool IsAway { get; set; }

    /// <summary>Whether it stamps something else than it is asked to.</summary>
    internal bool IsConfused { get; set; }

    internal int Asked { get; private set; }

    public Task<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
    {
        Asked++;
        return IsAway ? throw new SignatureServiceException("away") : inner.StampAsync(IsConfused ? new byte[32] : sha256, cancellation);
    }
}
