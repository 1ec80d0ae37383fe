using System.Security.Cryptography.X509Certificates;
using EGov.Exchange.EdXml;
using EGov.Exchange.Sending;
using EGov.Local.Demo;
using EGov.Local.Signing;
using EGov.Platform.Pdf;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Tests.Time;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>What the axis says of the signatures of documents, and what it does by policy.</summary>
public sealed class SignedDocumentsTests
{
    private static readonly Signatory Person = new(SignatoryKind.Person, "001099012345", "Nguyễn Văn A", "Ký");
    private static readonly Signatory Agency = new(SignatoryKind.Agency, "G22", "Văn phòng Chính phủ", "Đóng dấu");

    [Fact]
    public async Task Signed_by_the_person_and_sealed_by_the_agency_it_stands_for_the_paper()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var receipt = (await SendAsync(axis, await SignedAsync(axis, Person, Agency))).Expect(201);

        Assert.Equal("original", receipt["standing"]);
    }

    [Fact]
    public async Task Sealed_before_it_was_signed_it_does_not()
    {
        await using var axis = await ExchangeHost.StartAsync();

        Assert.Equal("incomplete", (await SendAsync(axis, await SignedAsync(axis, Agency, Person))).Expect(201)["standing"]);
    }

    [Fact]
    public async Task Altered_after_signing_it_is_delivered_with_the_report_and_may_be_refused()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = (await SendAsync(axis, await AlteredAsync(axis))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        var clerk = axis.ClerkOf("G12");

        var item = (await clerk.GetAsync("/api/mailbox")).Json["items"]![0]!;
        Assert.Equal("doubtful", item["standing"]!.GetValue<string>());
        var report = (await clerk.GetAsync($"/api/documents/{id}/signatures")).Expect(200);
        Assert.Contains("SIG-103", report.Text, StringComparison.Ordinal);
        var opened = await clerk.GetAsync($"/api/mailbox/{id}");
        (await clerk.PostAsync($"/api/mailbox/{id}/state", """{"state":"02","description":"Chữ ký không hợp lệ"}""", etag: opened.ETag)).Expect(200);
    }

    [Fact]
    public async Task By_policy_an_altered_one_is_refused_at_the_door()
    {
        await using var axis = await ExchangeHost.StartAsync(settings: new() { [SignaturePolicy.Setting] = "refuse" });

        var refused = await SendAsync(axis, await AlteredAsync(axis));

        Assert.Equal((422, "EXCHANGE-4014"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Signed_after_the_certificate_had_expired_it_is_delivered_with_the_report()
    {
        using var world = new ExpiredWorld();
        await using var axis = await world.StartAsync("flag");

        var receipt = (await SendAsync(axis, await world.SignedAsync())).Expect(201);
        await axis.Host.SettleAsync();

        Assert.Equal("doubtful", receipt["standing"]);
        Assert.Equal("doubtful", (await axis.ClerkOf("G12").GetAsync("/api/mailbox")).Json["items"]![0]!["standing"]!.GetValue<string>());
        Assert.Equal(["SIG-109 failed"], await FindingsAsync(axis, receipt["id"]));
    }

    [Fact]
    public async Task By_policy_one_signed_after_the_certificate_had_expired_is_refused_at_the_door()
    {
        using var world = new ExpiredWorld();
        await using var axis = await world.StartAsync("refuse");

        var refused = await SendAsync(axis, await world.SignedAsync());

        Assert.Equal((422, "EXCHANGE-4014"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Bytes_behind_what_was_signed_are_reported()
    {
        await using var axis = await ExchangeHost.StartAsync();
        byte[] longer = [.. await SignedAsync(axis, Person, Agency), .. "\n% more\n"u8];

        var receipt = (await SendAsync(axis, longer)).Expect(201);

        Assert.NotEqual("original", receipt["standing"]);
        Assert.NotEqual("forInformation", receipt["standing"]);
        await axis.Host.SettleAsync();
        Assert.Equal(["SIG-112 failed"], await FindingsAsync(axis, receipt["id"]));
    }

    [Fact]
    public async Task Signed_by_an_authority_that_nobody_trusts_it_is_doubtful()
    {
        await using var stranger = await ExchangeHost.StartAsync();
        var foreign = await SignedAsync(stranger, Person, Agency);
        await using var axis = await ExchangeHost.StartAsync();
        Directory.Delete(Path.Combine(axis.Folder, "authority"), recursive: true);

        var receipt = (await SendAsync(axis, foreign)).Expect(201);

        Assert.Equal("doubtful", receipt["standing"]);
        await axis.Host.SettleAsync();
        Assert.Equal(["SIG-107 failed", "SIG-108 failed"], await FindingsAsync(axis, receipt["id"]));
    }

    /// <summary>What the recipient reads in the report on the first file that did not pass, by number: of the signatures and of the whole.</summary>
    private static async Task<IReadOnlyList<string>> FindingsAsync(ExchangeHost axis, string id)
    {
        var report = (await axis.ClerkOf("G12").GetAsync($"/api/documents/{id}/signatures")).Expect(200);
        return
        [
            .. report.Json["files"]![0]!["report"]!["signatures"]!.AsArray()
                .SelectMany(signature => signature!["checks"]!.AsArray())
                .Concat(report.Json["files"]![0]!["report"]!["checks"]!.AsArray())
                .Where(check => check!["outcome"]!.GetValue<string>() != "passed")
                .Select(check => $"{check!["code"]} {check["outcome"]}")
                .Distinct(),
        ];
    }

    [Theory]
    [InlineData("flag")]
    [InlineData("refuse")]
    public async Task Sealed_with_a_certificate_that_was_revoked_before_it_is_doubtful_or_refused(string policy)
    {
        // Hosts that begin at another time share no authority, nor its revocation list.
        await using var axis = await ExchangeHost.StartAsync(
            Directory.CreateTempSubdirectory("exchange-"), new(), seed: 1, replicas: 1, keepFolder: false, new() { [SignaturePolicy.Setting] = policy }, from: new(2026, 1, 6, 1, 0, 0, TimeSpan.Zero));
        var authority = axis.Services.GetRequiredService<DevelopmentAuthority>();
        Assert.True((await authority.FindAsync(Agency, default)).Succeeded(out var key, out _));
        authority.Revoke(axis.Host.Clock.GetUtcNow().AddHours(-1), key.Certificate);
        var paper = await SignedAsync(axis, Person, Agency);

        var answer = await SendAsync(axis, paper);

        if (policy == "refuse")
        {
            Assert.Equal((422, "EXCHANGE-4014"), (answer.Status, answer.Code));
            return;
        }

        Assert.Equal("doubtful", answer.Expect(201)["standing"]);
        await axis.Host.SettleAsync();
        var report = (await axis.ClerkOf("G12").GetAsync($"/api/documents/{answer.Json["id"]}/signatures")).Expect(200).Json["files"]![0]!["report"]!;
        var failed = report["signatures"]!.AsArray().Select(each => each!["checks"]!.AsArray().Where(check => check!["outcome"]!.GetValue<string>() == "failed").Select(check => check!["code"]!.GetValue<string>()));
        Assert.Equal([[], ["SIG-111"]], failed);
    }

    [Fact]
    public async Task Changed_after_the_person_signed_and_before_the_agency_sealed_it_is_doubtful()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var signed = await SignedAsync(axis, Person);
        var file = PdfFile.Open(signed);
        var update = new PdfUpdate(file);
        update.Replace(new PdfReference(5, 0), file.DictionaryOf(new PdfReference(5, 0))!.With("BaseFont", new PdfName("Symbol")));

        var receipt = (await SendAsync(axis, await SignedAsync(axis, update.Write().Pdf, Agency))).Expect(201);

        Assert.Equal("doubtful", receipt["standing"]);
    }

    [Fact]
    public async Task Sealed_by_another_agency_it_is_taken_with_a_note_and_is_no_original_of_the_sender()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var receipt = (await SendAsync(axis, await SignedAsync(axis, Person, new(SignatoryKind.Agency, "H41", "Ủy ban nhân dân tỉnh Nghệ An", "Đóng dấu")))).Expect(201);

        Assert.Equal("incomplete", receipt["standing"]);
        Assert.Equal(["EXCHANGE-W011"], SealNotes(receipt));
    }

    [Fact]
    public async Task Sealed_by_the_sender_too_another_agencys_seal_takes_nothing_from_it()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var receipt = (await SendAsync(axis, await SignedAsync(axis, Person, new(SignatoryKind.Agency, "H41", "Ủy ban nhân dân tỉnh Nghệ An", "Đóng dấu"), Agency))).Expect(201);

        Assert.Equal("original", receipt["standing"]);
        Assert.Empty(SealNotes(receipt));
    }

    [Theory]
    [InlineData("000.00.00.G22", "Một tên khác", null)]
    [InlineData("MCQ:G22", "Một tên khác", null)]
    [InlineData("MST:0100000001", "Văn phòng Chính phủ", null)]
    [InlineData("MST:0100000001", "Cục nào đó", "EXCHANGE-W012")]
    public async Task Whose_seal_it_is_the_code_says_and_without_one_the_name_and_else_a_note_asks(string id, string name, string? note)
    {
        await using var axis = await ExchangeHost.StartAsync();

        var receipt = (await SendAsync(axis, await SignedAsync(axis, Person, new(SignatoryKind.Agency, id, name, "Đóng dấu")))).Expect(201);

        Assert.Equal("original", receipt["standing"]);
        Assert.Equal(note is null ? [] : [note], SealNotes(receipt));
    }

    private static IEnumerable<string> SealNotes(Answer receipt) => receipt.Json["notes"]!.AsArray()
        .Select(note => note!["code"]!.GetValue<string>())
        .Where(code => code is "EXCHANGE-W011" or "EXCHANGE-W012");

    private static async Task<byte[]> AlteredAsync(ExchangeHost axis)
    {
        var signed = await SignedAsync(axis, Person, Agency);
        var at = signed.AsSpan().IndexOf("V/v"u8);
        signed[at] ^= 1;
        return signed;
    }

    private static Task<byte[]> SignedAsync(ExchangeHost axis, params Signatory[] signatories) => SignedAsync(axis, DemoFiles.Pdf("V/v"), signatories);

    private static async Task<byte[]> SignedAsync(ExchangeHost axis, ReadOnlyMemory<byte> paper, params Signatory[] signatories)
    {
        var signer = axis.Services.GetRequiredService<IDocumentSigner>();
        foreach (var signatory in signatories)
        {
            Assert.True((await signer.SignPdfAsync(paper, signatory, default)).Succeeded(out paper, out var error), error?.DetailIn(Language.English));
        }

        return paper.ToArray();
    }

    private static async Task<Answer> SendAsync(ExchangeHost axis, byte[] paper) => await ExchangeStoryTests.SendAsync(
        axis.SystemOf("G22"),
        await Letters.PacketAsync(Letters.Message(Letters.Office, "21", "Văn bản ký số", Letters.Finance), [new PacketFile("1", "cong-van.pdf", () => new MemoryStream(paper))]));

    /// <summary>An authority made a month before the axis begins, and signatories whose certificates ended five days before that.</summary>
    private sealed class ExpiredWorld : IDisposable
    {
        private static readonly DateTimeOffset Begin = new(2025, 12, 1, 1, 0, 0, TimeSpan.Zero);
        private static readonly DateTimeOffset SignedAt = new(2026, 1, 5, 0, 30, 0, TimeSpan.Zero);

        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exchange-");

        public ExpiredWorld()
        {
            // Whatever the authority does first, it makes root, issuing authority and revocation lists.
            new DevelopmentAuthority(Authority, new TestClock(Begin)).Revoke(Begin);
        }

        private string Authority => Path.Combine(folder.FullName, "authority");

        public Task<ExchangeHost> StartAsync(string policy) => ExchangeHost.StartAsync(
            folder, new DurabilityProbe(), seed: 1, replicas: ExchangeHost.LeastReplicas, keepFolder: true, new() { [SignaturePolicy.Setting] = policy });

        public async Task<byte[]> SignedAsync()
        {
            var clock = new TestClock(SignedAt);
            using var issuing = X509Certificate2.CreateFromPemFile(Path.Combine(Authority, "issuing.pem"));
            ReadOnlyMemory<byte> paper = DemoFiles.Pdf("V/v");
            foreach (var signatory in (Signatory[])[Person, Agency])
            {
                using var expired = DevelopmentCertificates.Signatory(signatory, issuing, Begin.AddYears(-5).AddDays(30));
                Assert.True(expired.NotAfter.ToUniversalTime() < SignedAt);
                IDocumentSigner signer = new DocumentSigner(
                    new OneKey(new DevelopmentKey(expired, issuing)), new DevelopmentAuthority(Authority, clock), new SignaturePlaces(), clock, NullLogger<DocumentSigner>.Instance);
                Assert.True((await signer.SignPdfAsync(paper, signatory, default)).Succeeded(out paper, out var error), error?.DetailIn(Language.English));
            }

            return paper.ToArray();
        }

        public void Dispose() => folder.Delete(recursive: true);
    }

    private sealed class OneKey(SigningKey key) : ISigningKeys
    {
        public Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation) => Task.FromResult<Result<SigningKey>>(key);
    }
}
